/**
 * What tells one state of some files from another: FNV-1a over their bytes, as eight hexadecimal digits. A page that was
 * drawn at the build knows by it whether catalogue, settings and the report's own version are still those it was drawn from.
 */
export function drawnFrom(files: readonly Uint8Array[]): string {
  let hash = 0x811c9dc5
  for (const file of files) for (const byte of file) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}
