import { describe, expect, test } from 'vitest'
import { orKept } from '../../src/data/kept'

const kept = (address: RequestInfo | URL) =>
  Promise.resolve(address === 'data/a' ? new Response('kept') : undefined)
const textOf = async (answer: Promise<Response>): Promise<string> => (await answer).text()

describe('where the server cannot be reached', () => {
  const gone = new TypeError('Failed to fetch')
  const fetch = orKept(() => Promise.reject(gone), kept)

  test('what is kept is given', async () => {
    expect(await textOf(fetch('data/a', { cache: 'no-cache' }))).toBe('kept')
  })

  test('what is not kept is missing, as without keeping', async () => {
    await expect(fetch('data/b')).rejects.toBe(gone)
  })

  test('nothing old is given to whoever insists on the server', async () => {
    await expect(fetch('data/a', { cache: 'reload' })).rejects.toBe(gone)
  })

  test('a browser that does not let the page look changes nothing', async () => {
    const denied = orKept(
      () => Promise.reject(gone),
      () => Promise.reject(new DOMException('denied', 'SecurityError'))
    )
    await expect(denied('data/a')).rejects.toBe(gone)
  })
})

test.each([200, 404, 502])('an answer of %i by the server holds, whatever is kept', async (status) => {
  const fetch = orKept(() => Promise.resolve(new Response('served', { status })), kept)
  const answer = await fetch('data/a')
  expect(answer.status).toBe(status)
  expect(await answer.text()).toBe('served')
})
