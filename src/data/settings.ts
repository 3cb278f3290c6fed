import * as v from 'valibot'
import type { DataSource } from './data-source'
import { readJson } from './json'

/** What an operator sets in `data/settings.json`. */
export interface Settings {
  /** Name shown at the top of every page. */
  readonly siteName: string
  /** Address under which the product is reached, for QR codes; empty where none is set. */
  readonly baseAddress: string
  /** Whom to tell of an error, as one sentence without its full stop; empty where none is set. */
  readonly contact: string
}

export const DEFAULT_SETTINGS: Settings = { siteName: '数见', baseAddress: '', contact: '' }

const SETTINGS = v.object({
  site_name: v.optional(v.pipe(v.string(), v.maxLength(24)), DEFAULT_SETTINGS.siteName),
  contact: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
  base_address: v.optional(v.pipe(v.string(), v.regex(/^(https?:\/\/\S+)?$/)), ''),
})

/** Reads the settings; a missing or broken file gives the defaults, since nothing depends on it. */
export async function loadSettings(data: DataSource): Promise<Settings> {
  const bytes = await data.read('settings.json').catch(() => null)
  if (bytes === null) return DEFAULT_SETTINGS
  const read = readJson('settings.json', new TextDecoder().decode(bytes), SETTINGS)
  if (!read.ok) return DEFAULT_SETTINGS
  return {
    siteName: read.value.site_name || DEFAULT_SETTINGS.siteName,
    baseAddress: read.value.base_address,
    contact: read.value.contact,
  }
}
