import { describe, expect, test } from 'vitest'
import { fetchAhead } from '../../src/data/ahead'
import { drawnFrom } from '../../src/data/drawn-from'
import { anyText, fc } from '../property'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('files that are surely asked for', () => {
  /** A server that counts how often each file is asked for, and has all but `gone`. */
  function server() {
    const asked: string[] = []
    const fetch = async (address: RequestInfo | URL): Promise<Response> => {
      asked.push(address as string)
      return new Response(address as string, { status: address === 'gone' ? 404 : 200 })
    }
    return { asked, fetch }
  }

  test('are asked for at once, and looked at as often as wanted', async () => {
    const { asked, fetch } = server()
    const ahead = fetchAhead(['a', 'b'], fetch)
    expect(asked).toEqual(['a', 'b'])
    expect(await ahead.peek('a')).toEqual(bytes('a'))
    expect(await ahead.peek('a')).toEqual(bytes('a'))
    expect(await (await ahead.fetch('a')).text()).toBe('a')
    expect(asked).toEqual(['a', 'b'])
  })

  test('are handed out once, then asked for anew', async () => {
    const { asked, fetch } = server()
    const ahead = fetchAhead(['a'], fetch)
    await ahead.fetch('a')
    await ahead.fetch('a')
    expect(asked).toEqual(['a', 'a'])
  })

  test('are all asked for anew by whoever begins again: what came then may be old by now', async () => {
    const { asked, fetch } = server()
    const ahead = fetchAhead(['a', 'b'], fetch)
    await ahead.fetch('a')
    await ahead.fetch('a')
    await ahead.fetch('b')
    expect(asked).toEqual(['a', 'b', 'a', 'b'])
  })

  test('are asked for anew by whoever insists on the server', async () => {
    const { asked, fetch } = server()
    const ahead = fetchAhead(['a'], fetch)
    await ahead.fetch('a', { cache: 'reload' })
    expect(asked).toEqual(['a', 'a'])
    await ahead.fetch('a')
    expect(asked).toEqual(['a', 'a'])
  })

  test('are looked at only where the server has them; whoever reads gets its answer', async () => {
    const { fetch } = server()
    const ahead = fetchAhead(['gone'], fetch)
    await expect(ahead.peek('gone')).rejects.toThrow('404')
    expect((await ahead.fetch('gone')).status).toBe(404)
  })
})

describe('what tells one state of the data from another', () => {
  test('is the same for the same files', () => {
    fc.assert(
      fc.property(anyText(), anyText(), (a, b) => {
        expect(drawnFrom([bytes(a), bytes(b)])).toBe(drawnFrom([bytes(a), bytes(b)]))
      })
    )
  })

  test('is another where a byte is another', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (file, at, by) => {
          const other = Uint8Array.from(file, (byte, index) =>
            index === at % file.length ? byte ^ by : byte
          )
          expect(drawnFrom([other])).not.toBe(drawnFrom([file]))
        }
      )
    )
  })
})
