/** What a chooser has to know of a report; `published` is an ISO date, empty where nothing is known of it. */
export interface NamedReport {
  readonly id: string
  readonly shortTitle: string
  readonly published: string
}

/**
 * What reports are called beside each other: by their short title, where several have the same also by the day of
 * publication, and where that is the same too by their ids.
 */
export function reportNames(reports: readonly NamedReport[]): ReadonlyMap<string, string> {
  const short = ({ shortTitle }: NamedReport): string => shortTitle
  const dated = (one: NamedReport): string =>
    one.published === '' ? one.shortTitle : `${one.shortTitle}（${one.published}）`
  const isTaken = (one: NamedReport, name: (other: NamedReport) => string): boolean =>
    reports.some((other) => other.id !== one.id && name(other) === name(one))
  const nameOf = (one: NamedReport): string => {
    if (!isTaken(one, short)) return short(one)
    return isTaken(one, dated) ? `${short(one)}（${one.id}）` : dated(one)
  }
  return new Map(reports.map((one) => [one.id, nameOf(one)]))
}
