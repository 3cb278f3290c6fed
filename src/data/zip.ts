import { strToU8, unzipSync, Zip, ZipDeflate, zipSync } from 'fflate'

/** Files by their path, as bytes or as text, which is written in UTF-8. */
export type Files = Readonly<Record<string, Uint8Array | string>>

/** Packs files into a ZIP archive. The time of every file is the given one, so that the same files give the same bytes. */
export function zipFiles(files: Files, time: Date): Uint8Array {
  const entries = Object.entries(files).map(
    ([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content] as const
  )
  return zipSync(Object.fromEntries(entries), { mtime: time })
}

/** What was found in an archive; `ok` is false where it cannot be read as one. */
export type Unzipped =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly reason: 'broken' | 'too large' }

/**
 * Unpacks the files that are wanted, each at most so many bytes: a small archive may unpack to far more than a page can hold.
 */
export function unzipFiles(bytes: Uint8Array, wanted: (path: string) => boolean, largest: number): Unzipped {
  let tooLarge = false
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted(name)) return false
        if (originalSize > largest) tooLarge = true
        return !tooLarge
      },
    })
    return tooLarge ? { ok: false, reason: 'too large' } : { ok: true, files: new Map(Object.entries(files)) }
  } catch {
    return { ok: false, reason: 'broken' }
  }
}

/** A ZIP that is written file by file; files are compressed while they are written. */
export class ZipWriter {
  readonly #parts: Uint8Array[] = []
  readonly #zip: Zip
  #file: ZipDeflate | null = null

  constructor() {
    this.#zip = new Zip((error, bytes) => {
      if (error !== null) throw error
      this.#parts.push(bytes)
    })
  }

  /** Begins the next file; what was begun is ended. Names are UTF-8. */
  begin(name: string, day: Date): void {
    this.#end()
    this.#file = new ZipDeflate(name)
    this.#file.mtime = day
    this.#zip.add(this.#file)
  }

  write(text: string): void {
    this.#file?.push(strToU8(text))
  }

  /** Every byte of the ZIP, in order. */
  finish(): readonly Uint8Array[] {
    this.#end()
    this.#zip.end()
    return this.#parts
  }

  #end(): void {
    this.#file?.push(new Uint8Array(0), true)
    this.#file = null
  }
}
