import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../results/', import.meta.url))

/** Keeps the result of a run, with its day, in the place of the one before. `npm run figures` reads it. */
export function keepResult(name, result) {
  mkdirSync(folder, { recursive: true })
  const day = new Date().toISOString().slice(0, 10)
  writeFileSync(`${folder}${name}.json`, JSON.stringify({ day, ...result }))
}

/** The last result of a run; null where there was none. */
export function lastResult(name) {
  try {
    return JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8'))
  } catch {
    return null
  }
}
