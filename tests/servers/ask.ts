import { get, type IncomingHttpHeaders } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** As it came over the wire. */
  readonly sent: Buffer
  /** Uncompressed. */
  readonly body: Buffer
}

const DECODERS: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  gzip: gunzipSync,
  br: brotliDecompressSync,
}

/** Asks a server without what `fetch` does by itself: it sends these headers and no others, and follows nothing. */
export function ask(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(address, { headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const sent = Buffer.concat(chunks)
        const decode = DECODERS[response.headers['content-encoding'] ?? ''] ?? ((bytes: Buffer) => bytes)
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          sent,
          body: sent.length === 0 ? sent : decode(sent),
        })
      })
    }).on('error', reject)
  })
}
