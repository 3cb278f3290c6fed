import { describe, expect, test } from 'vitest'
import { hashSource, inDataBlock, inScript, onePage } from '../../../scripts/build/single-file.ts'
import { anyText, fc } from '../../property.ts'

describe('what stands inside a page', () => {
  test('a script cannot end its element, and means the same', () => {
    const code = 'const a = "</script><!-- b", c = /<\\/SCRIPT/'
    const safe = inScript(code)
    expect(safe).not.toMatch(/<\/script/i)
    expect(safe).not.toContain('<!--')
    expect(new Function(`${safe}; return [a, c.source]`)()).toEqual(['</script><!-- b', '<\\/SCRIPT'])
  })

  test('data come back as they went in, whatever they hold', () => {
    fc.assert(
      fc.property(fc.dictionary(anyText(), anyText()), (files) => {
        const text = inDataBlock(files)
        expect(text).not.toContain('<')
        expect({ ...JSON.parse(text) }).toEqual({ ...files })
      })
    )
  })

  test('a hash is that of the text as UTF-8', () => {
    // printf '数见' | openssl dgst -sha256 -binary | base64
    expect(hashSource('数见')).toBe("'sha256-aOJKDJ0v+teMl53TL13w14CXvmYDEfkTtGPNCnlgnBY='")
  })
})

test('script, style and icon of the built page give way to what stands inside', () => {
  const page = onePage({
    page: `<!doctype html><html><head><meta charset="utf-8" /><link rel="icon" href="./icon.svg" /><script type="module" crossorigin src="./a.js"></script><link rel="stylesheet" crossorigin href="./a.css"></head><body><div id="app"></div></body></html>`,
    script: 'run("$&")',
    style: 'p{}',
    icon: '<svg/>',
    data: { 'a.csv': '一</script>' },
    licences: 'MIT -- yes',
  })
  expect(page).not.toMatch(/\b(?:src|href)="(?!data:)/)
  expect(page).toContain('<script>run("$&")</script>')
  expect(page).toContain(`script-src ${hashSource('run("$&")')};`)
  expect(page).toContain(`style-src ${hashSource('p{}')};`)
  expect(page.indexOf('id="app"')).toBeLessThan(page.indexOf('run('))
  expect(page).toContain('一\\u003c/script>')
})
