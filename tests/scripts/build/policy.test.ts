import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pagePolicy, serverPolicy } from '../../../scripts/build/policy.ts'

test.each(['deploy/nginx.conf', 'deploy/Caddyfile'])('%s sends the policy of the product', (path) => {
  const [, sent] = /Content-Security-Policy "([^"]*)"/.exec(readFileSync(path, 'utf8')) ?? []
  expect(sent).toBe(serverPolicy)
})

test('a page carries all of it but who may frame it, which is an error there', () => {
  expect(serverPolicy).toBe(`${pagePolicy()}; frame-ancestors 'none'`)
  expect(pagePolicy()).not.toContain('frame-ancestors')
})
