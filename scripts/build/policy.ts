/** Where the page's own scripts and styles come from: the server it stands on, or hashes of what stands inline. */
export interface Origins {
  readonly script: string
  readonly style: string
  /** Whether the page asks a server for anything at all. */
  readonly connect: string
}

const SERVED: Origins = { script: "'self'", style: "'self'", connect: "'self'" }

/** The content security policy that a page can carry itself; `frame-ancestors` is an error there. */
export function pagePolicy({ script, style, connect }: Origins = SERVED): string {
  return [
    "default-src 'none'",
    `script-src ${script}`,
    `style-src ${style}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types vue default',
  ].join('; ')
}

/** What a server sends: all of it. `deploy/` and `build.json` hold the same text; a test compares them. */
export const serverPolicy = `${pagePolicy()}; frame-ancestors 'none'`
