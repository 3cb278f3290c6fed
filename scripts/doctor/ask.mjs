import { createHash } from 'node:crypto'
import { get as getPlain } from 'node:http'
import { get as getSecure } from 'node:https'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

/** How long a server may take over one file. */
const PATIENCE_MS = 20_000

const DECODERS = { gzip: gunzipSync, br: brotliDecompressSync }

/** Why there was no answer, in Chinese, by the system's code. */
const REASONS = {
  ECONNREFUSED: '服务器没有在这个端口上应答',
  ENOTFOUND: '找不到这个主机名',
  ETIMEDOUT: '服务器没有应答',
  ECONNRESET: '连接被中断',
  DEPTH_ZERO_SELF_SIGNED_CERT: '证书是自签名的；用环境变量 NODE_EXTRA_CA_CERTS 指定本单位的根证书',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: '证书不受信任；用环境变量 NODE_EXTRA_CA_CERTS 指定本单位的根证书',
  CERT_HAS_EXPIRED: '证书已过期',
}

/**
 * What a server answers to these headers and no others: `{ status, headers, body, sent }`, body uncompressed, `sent` the
 * number of bytes of the body on the wire. `error` is a Chinese sentence where there is none.
 */
export function ask(address, headers = {}) {
  const get = new URL(address).protocol === 'https:' ? getSecure : getPlain
  return new Promise((resolve) => {
    const fail = (error) => resolve({ error: REASONS[error.code] ?? error.message, status: 0, headers: {} })
    const request = get(address, { headers, timeout: PATIENCE_MS }, (response) => {
      const chunks = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('error', fail)
      response.on('end', () => {
        const bytes = Buffer.concat(chunks)
        try {
          const decode = DECODERS[response.headers['content-encoding']] ?? ((same) => same)
          const body = bytes.length === 0 ? bytes : decode(bytes)
          resolve({ status: response.statusCode, headers: response.headers, body, sent: bytes.length })
        } catch {
          fail({ message: '压缩的内容解不开' })
        }
      })
    })
    request.on('timeout', () => request.destroy(Object.assign(new Error(), { code: 'ETIMEDOUT' })))
    request.on('error', fail)
  })
}

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

/** The answer as JSON; undefined where it is none. */
export function asJson({ status, body }) {
  try {
    return status === 200 ? JSON.parse(body.toString('utf8')) : undefined
  } catch {
    return undefined
  }
}

/** Why a file could not be had, in Chinese. */
export const reasonOf = ({ error, status }) => error ?? `服务器答复 ${status}`
