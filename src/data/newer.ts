/** Said of a file that a later version of the program wrote. */
export const NEWER = '文件由较新版本的程序导出，请更新程序后再打开'

/** Whether a file of a format, parsed from JSON, was written by a program that knows a later version of it. */
export function isNewer(json: unknown, format: string, version: number): boolean {
  const { format: own, version: written } = (json ?? {}) as Record<string, unknown>
  return own === format && typeof written === 'number' && written > version
}
