export const CHROMIUM_MISSING: string
export function findChromium(env?: { CHROMIUM?: string; PATH?: string }): string | null
