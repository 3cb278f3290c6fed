export const CHROMIUM_MISSING: string
export const MEASURING_NAMES: readonly string[]
export function findChromium(
  env?: { CHROMIUM?: string; PATH?: string },
  names?: readonly string[]
): string | null
