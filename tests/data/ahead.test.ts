import { describe, expect, test } from 'vitest'
import { readAhead } from '../../src/data/ahead'
import { drawnFrom } from '../../src/data/drawn-from'
import { anyText, fc } from '../property'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('files that are surely asked for', () => {
  /** A server that counts how often each file is asked for. */
  function server() {
    const asked: string[] = []
    const read = async (path: string): Promise<Uint8Array> => {
      asked.push(path)
      return bytes(path)
    }
    return { asked, read }
  }

  test('are asked for at once, and looked at as often as wanted', async () => {
    const { asked, read } = server()
    const data = readAhead({ read }, ['a', 'b'])
    expect(asked).toEqual(['a', 'b'])
    await data.peek('a')
    await data.peek('a')
    await data.read('a')
    expect(asked).toEqual(['a', 'b'])
  })

  test('are handed out once, then asked for anew', async () => {
    const { asked, read } = server()
    const data = readAhead({ read }, ['a'])
    await data.read('a')
    await data.read('a')
    expect(asked).toEqual(['a', 'a'])
  })

  test('are all asked for anew by whoever begins again: what came then may be old by now', async () => {
    const { asked, read } = server()
    const data = readAhead({ read }, ['a', 'b'])
    await data.read('a')
    await data.read('a')
    await data.read('b')
    expect(asked).toEqual(['a', 'b', 'a', 'b'])
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
