/**
 * `npm run test:servers`: the configurations of deploy/ in a real nginx (without and with its brotli module) and a real
 * Caddy, on the product in dist/, at the root and in a subfolder. NGINX and CADDY name other programs than those on
 * PATH.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { finish, runVitest } from './vitest.mjs'

const PACKAGES = 'apt-get install --no-install-recommends nginx libnginx-mod-http-brotli-static caddy'

const missing = [
  [process.env.NGINX ?? 'nginx', '-v'],
  [process.env.CADDY ?? 'caddy', 'version'],
].filter(([program, ask]) => spawnSync(program, [ask]).status !== 0)
const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'
if (!existsSync(brotli)) missing.push([brotli])

if (missing.length > 0) {
  console.error(`Not found: ${missing.map(([program]) => program).join(', ')}. On Debian: ${PACKAGES}`)
  finish({ passed: 0, failed: 1 })
}
finish(runVitest(['--config=tests/servers/vitest.config.ts']))
