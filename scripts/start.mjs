/**
 * `npm start`: builds the product, serves it and prints its address.
 * PORT is the port to try first (4173). SHUJIAN_HOST=0.0.0.0 opens it to other machines; by default it is not.
 */
import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'

const root = fileURLToPath(new URL('../', import.meta.url))

await build({ root, logLevel: 'warn' })
const server = await preview({
  root,
  // Vite goes on to the next free port by itself.
  preview: {
    port: Number(process.env.PORT) || 4173,
    strictPort: false,
    host: process.env.SHUJIAN_HOST || '127.0.0.1',
    open: false,
  },
})

const { port } = server.httpServer.address()
const addresses = [`http://localhost:${port}/`, ...server.resolvedUrls.network].join(' ')
console.log(`数见 已启动：${addresses}`)
console.log(`Shujian is running: ${addresses} (Ctrl+C stops it)`)

// Who ends `npm start` by a signal ends npm and its shell, which tell nobody; the port would stay taken.
if (process.env.npm_lifecycle_event === 'start') {
  const parent = process.ppid
  setInterval(() => process.ppid === parent || process.exit(), 1000)
}
