import { describe, expect, test } from 'vitest'
import { embeddedData, fetchedData, MissingFile } from '../../src/data/data-source'

const answering =
  (response: () => Response | Promise<Response>): typeof fetch =>
  async () =>
    response()
const read = (fetch: typeof globalThis.fetch) => fetchedData('data/', fetch).read('x.csv')

describe('a fetched file', () => {
  test('is the bytes the server answers, below the base address', async () => {
    const asked: unknown[] = []
    const data = fetchedData('/app/data/', async (address) => {
      asked.push(address)
      return new Response('甲', { headers: { 'content-type': 'text/csv' } })
    })
    expect(new TextDecoder().decode(await data.read('reports/a/x.csv'))).toBe('甲')
    expect(asked).toEqual(['/app/data/reports/a/x.csv'])
  })

  test.each<[string, () => Response | Promise<Response>, string]>([
    ['is not found', () => new Response('', { status: 404 }), '404'],
    ['is answered with an error', () => new Response('', { status: 500 }), '500'],
    [
      'is answered with a page',
      () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html; charset=utf-8' } }),
      '网页',
    ],
    ['cannot be reached', () => Promise.reject(new TypeError('Failed to fetch')), '网络'],
    [
      'breaks off',
      () =>
        new Response(new ReadableStream({ start: (stream) => stream.error(new TypeError('network error')) })),
      '中断',
    ],
  ])('that %s is missing, with the reason', async (_, response, hint) => {
    const error = await read(answering(response)).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(MissingFile)
    expect(error).toMatchObject({ file: 'x.csv', reason: expect.stringContaining(hint) })
  })
})

test.each([
  [404, '服务器答复 404，请确认文件已放入 data 文件夹并允许读取'],
  [499, '服务器答复 499，请确认文件已放入 data 文件夹并允许读取'],
  [500, '服务器答复 500，请稍后重试，仍不行请告知管理员'],
  [503, '服务器答复 503，请稍后重试，仍不行请告知管理员'],
])('where the server answers %i, who can help is told', async (status, reason) => {
  await expect(read(answering(() => new Response('', { status })))).rejects.toMatchObject({
    reason,
    message: `x.csv: ${reason}`,
  })
})

test('a file that comes without a type is taken as it is', async () => {
  const bytes = await read(answering(() => new Response(Uint8Array.of(1, 2))))
  expect([...bytes]).toEqual([1, 2])
})

test('what is asked for afresh goes past whatever keeps files, from the same address', async () => {
  const asked: (readonly [string, RequestCache | undefined])[] = []
  const data = fetchedData('data/', (address, options) => {
    asked.push([String(address), options?.cache])
    return Promise.resolve(new Response('x'))
  })
  await data.read('a.csv')
  await data.fresh?.().read('a.csv')
  expect(asked).toEqual([
    ['data/a.csv', 'no-cache'],
    ['data/a.csv', 'reload'],
  ])
})

describe('an embedded file', () => {
  test('is its text as UTF-8', async () => {
    const bytes = await embeddedData({ 'a.txt': '𠮷\n' }).read('a.txt')
    expect([...bytes]).toEqual([...new TextEncoder().encode('𠮷\n')])
  })

  test.each(['b.txt', '__proto__', 'constructor', 'toString'])(
    'that is not there is missing: %s',
    async (path) => {
      await expect(embeddedData({ 'a.txt': '' }).read(path)).rejects.toThrow(
        new MissingFile(path, '页面内没有嵌入这个文件')
      )
    }
  )
})
