/** Writes an ISO date as Chinese print does: `2024-06-18` → `2024年6月18日`. Anything else stays as it is. */
export function chineseDate(iso: string): string {
  return iso.replace(/^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/, '$1年$2月$3日')
}

/** Writes an ISO interval: `2023-02-27/2023-05-10` → `2023年2月27日至5月10日`, the year once where it is one. */
export function chineseInterval(iso: string): string {
  const [start = '', end = ''] = iso.split('/')
  if (end === '') return chineseDate(start)
  const sameYear = start.slice(0, 4) === end.slice(0, 4)
  return `${chineseDate(start)}至${sameYear ? chineseDate(end).replace(/^\d{4}年/, '') : chineseDate(end)}`
}

/** Whether an ISO date names a day that the calendar has: `2023-02-29` does not. */
export function isDay(iso: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? []
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
}
