import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A real web server with the product at its root and once more in `sub/`. */
export interface RunningServer {
  /** With a final slash. */
  readonly address: string
  /** The folder it serves, a copy that a test may change. */
  readonly folder: string
  readonly stop: () => Promise<void>
}

/** How a server is started from the configuration that is shipped, with nothing changed but port and folder. */
interface Recipe {
  readonly shipped: string
  readonly edits: (port: number, folder: string) => readonly (readonly [string, string])[]
  /** Writes what stands around the configuration and returns the command. */
  readonly command: (folder: string, config: string) => readonly [string, ...string[]]
}

const BROTLI_MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'

const nginx = (brotli: boolean): Recipe => ({
  shipped: 'deploy/nginx.conf',
  edits: (port, folder) => [
    ['listen 80;', `listen 127.0.0.1:${port};`],
    ['root /var/www/shujian;', `root ${folder};`],
    ...(brotli ? [['# brotli_static on;', 'brotli_static on;'] as const] : []),
  ],
  command: (folder, config) => {
    const main = join(folder, 'main.conf')
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((kind) => `${kind}_temp_path ${folder}/${kind};`)
      .join(' ')
    writeFileSync(
      main,
      [
        ...(brotli ? [`load_module ${BROTLI_MODULE};`] : []),
        ...(process.getuid?.() === 0 ? ['user root;'] : []),
        `daemon off; pid ${folder}/pid; error_log stderr warn; events {}`,
        `http { access_log off; ${temporary} include ${config}; }`,
      ].join('\n')
    )
    return [process.env['NGINX'] ?? 'nginx', '-e', 'stderr', '-c', main]
  },
})

/** The servers whose configuration is shipped. */
export const SERVERS = {
  nginx: nginx(false),
  'nginx with brotli': nginx(true),
  caddy: {
    shipped: 'deploy/Caddyfile',
    edits: (port, folder) => [
      [':80 {', `http://127.0.0.1:${port} {`],
      ['root * /var/www/shujian', `root * ${folder}`],
    ],
    command: (_, config) => [
      process.env['CADDY'] ?? 'caddy',
      'run',
      '--adapter',
      'caddyfile',
      '--config',
      config,
    ],
  },
} satisfies Readonly<Record<string, Recipe>>

export async function startServer({ shipped, edits, command }: Recipe): Promise<RunningServer> {
  const around = mkdtempSync(join(tmpdir(), 'shujian-server-'))
  const folder = join(around, 'www')
  cpSync('dist', folder, { recursive: true })
  cpSync('dist', join(folder, 'sub'), { recursive: true })
  mkdirSync(join(folder, '.git'))
  writeFileSync(join(folder, '.git/config'), 'secret')
  const port = await freePort()
  const config = edits(port, folder).reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`${shipped} has no “${from}”`)
      return text.replace(from, to)
    },
    readFileSync(shipped, 'utf8')
  )
  const file = join(around, 'shujian.conf')
  writeFileSync(file, config)
  const [program, ...args] = command(around, file)
  const environment = { ...process.env, XDG_DATA_HOME: around, XDG_CONFIG_HOME: around }
  const child = spawn(program, args, { env: environment, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (text) => (said += String(text)))
  const address = `http://127.0.0.1:${port}/`
  await answers(address, child, () => said)
  return {
    address,
    folder,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill()
      await ended
      rmSync(around, { recursive: true, force: true })
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { readonly port: number }
      server.close(() => resolve(port))
    })
  })
}

async function answers(address: string, child: ChildProcess, said: () => string): Promise<void> {
  let gone: Error | undefined
  child.once('error', (error) => (gone = error))
  child.once('exit', (code) => (gone ??= new Error(`ended with ${code}`)))
  for (let tries = 0; tries < 100; tries += 1) {
    if (gone !== undefined) throw new Error(`The server does not run: ${gone.message}\n${said()}`)
    if (
      await fetch(address).then(
        ({ ok }) => ok,
        () => false
      )
    )
      return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`The server does not answer.\n${said()}`)
}
