import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The names a Chromium goes by, best first. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome']

/**
 * Names for what measures time: a whole Chromium draws pages of its own (its address bar) while the first page of a
 * window loads, on the same cores; its headless shell has none.
 */
export const MEASURING_NAMES = ['chromium-headless-shell', ...NAMES]

/** What to do without one, in one line. */
export const CHROMIUM_MISSING =
  'No Chromium found: run `apt-get install chromium fonts-noto-cjk`, or set CHROMIUM to the path of one.'

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** The path of a Chromium: the one CHROMIUM names (then no other will do), else the first on PATH, else null. */
export function findChromium({ CHROMIUM, PATH = '' } = process.env, names = NAMES) {
  const folders = PATH.split(delimiter)
  const candidates = CHROMIUM
    ? [CHROMIUM]
    : names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return candidates.find(isProgram) ?? null
}
