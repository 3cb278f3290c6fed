import { describe, expect, test } from 'vitest'
import { openPage, site } from './harness.ts'

/** The target of the project; the page's own meta cannot say who may frame it. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types vue default"

const directives = (policy: string | null): readonly string[] =>
  (policy ?? '').replace(/&#39;/g, "'").split(/;\s*/).sort()

describe('the content policy', () => {
  test('is sent by the server with the page and with every file', async () => {
    for (const path of ['', 'icon.svg', 'data/datapackage.json']) {
      const { headers } = await fetch(site + path)
      expect(directives(headers.get('content-security-policy')), path).toEqual(directives(POLICY))
      expect(headers.get('x-content-type-options'), path).toBe('nosniff')
    }
  })

  test('stands in the page, for servers that send none, before anything it governs', async () => {
    const page = await (await fetch(site)).text()
    const [, meta] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? []
    expect(directives(meta ?? null)).toEqual(directives(POLICY.replace("frame-ancestors 'none'; ", '')))
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<script'))
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<link'))
  })

  test('lets no text become markup and no script in but the product', async () => {
    const { page } = await openPage()
    const outcomes = await page.evaluate(() => {
      const refused = (act: () => void): boolean => {
        try {
          act()
          return false
        } catch {
          return true
        }
      }
      const script = document.createElement('script')
      return {
        markup: refused(() => (document.body.innerHTML = '<b>x</b>')),
        script: refused(() => (script.text = 'window.wasRun = 1')),
        policy: refused(() =>
          Reflect.apply(
            Reflect.get(window, 'trustedTypes').createPolicy,
            Reflect.get(window, 'trustedTypes'),
            ['mine', {}]
          )
        ),
        // With this libraries clear an element.
        clearing: refused(() => (document.createElement('p').innerHTML = '')),
        worker: refused(() => new Worker('./assets/other.js')),
      }
    })
    expect(outcomes).toEqual({ markup: true, script: true, policy: true, clearing: false, worker: true })
  })
})
