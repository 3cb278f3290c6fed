/**
 * Where the files below `data/` come from: fetched at run time, so that an operator replaces them without a
 * build, or embedded, for a build in one file that is opened from `file://`, where fetch never works.
 */
export interface DataSource {
  /** The bytes of a file; rejects with {@link MissingFile} when it cannot be had. */
  readonly read: (path: string) => Promise<Uint8Array>
  /** The same files, from the server or not at all, whatever is kept in the browser; absent where there is no server. */
  readonly fresh?: () => DataSource
}

/** A file of the data that could not be had, with a Chinese reason. */
export class MissingFile extends Error {
  constructor(
    readonly file: string,
    readonly reason: string
  ) {
    super(`${file}: ${reason}`)
  }
}

/** Files fetched from a base address that ends with a slash. `fetch` is an option, for tests; `cache` is its own. */
export function fetchedData(
  base: string,
  fetch: typeof globalThis.fetch = globalThis.fetch.bind(globalThis),
  cache: RequestCache = 'no-cache'
): DataSource {
  return {
    fresh: () => fetchedData(base, fetch, 'reload'),
    read: async (path) => {
      const response = await fetch(base + path, { cache }).catch(() => {
        throw new MissingFile(path, '网络不通或服务器没有应答，请检查网络后重试')
      })
      if (!response.ok) throw new MissingFile(path, answerOf(response.status))
      if (response.headers.get('content-type')?.startsWith('text/html'))
        throw new MissingFile(path, '服务器答复的是网页而不是数据文件，请确认文件已放入 data 文件夹')
      const body = await response.arrayBuffer().catch(() => {
        throw new MissingFile(path, '传输中断，文件不完整，请重试')
      })
      return new Uint8Array(body)
    },
  }
}

/** What the server said instead of a file, and what helps. */
function answerOf(status: number): string {
  return status < 500
    ? `服务器答复 ${status}，请确认文件已放入 data 文件夹并允许读取`
    : `服务器答复 ${status}，请稍后重试，仍不行请告知管理员`
}

/** Files held in memory as text, by path. */
export function embeddedData(files: Readonly<Record<string, string>>): DataSource {
  const encoder = new TextEncoder()
  return {
    read: async (path) => {
      const text = Object.hasOwn(files, path) ? files[path] : undefined
      if (text === undefined) throw new MissingFile(path, '页面内没有嵌入这个文件')
      return encoder.encode(text)
    },
  }
}
