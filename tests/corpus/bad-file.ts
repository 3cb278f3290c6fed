/** A file as it should not be, and what is said of it. */
export interface BadFile {
  /** What kind of file it is, by the name people know it by. */
  readonly kind: string
  readonly defect: string
  /** Gives the file to what reads it; the sentence as a person sees it, empty where nobody says anything. */
  readonly told: () => Promise<string> | string
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
/** 整改情况 as Chinese Windows writes it. */
export const GBK = Uint8Array.of(0xd5, 0xfb, 0xb8, 0xc4, 0xc7, 0xe9, 0xbf, 0xf6)
/** Begins as UTF-8 and breaks off in the middle of a character. */
export const TORN = utf8('整改情况').subarray(0, 10)
