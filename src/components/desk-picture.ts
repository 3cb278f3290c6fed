import type { ChartKind, Subject } from '../charts/kind'
import type { BarRow, Body } from '../charts/picture'
import { savePictureFile, type PictureFormat } from '../composables/picture-file'
import { chineseDate } from '../domain/period'
import type { Report } from '../domain/report'
import {
  areaHue,
  FONT_FAMILY,
  PALETTES,
  TREND_COLOURS,
  type ThemeName,
  type TrendScheme,
} from '../theme/tokens'

export type { PictureFormat }

/** A picture of the desk with what it is called and looks like. */
export interface DeskPicture {
  readonly report: Report
  readonly title: string
  readonly scope: string
  readonly area: number | null
  readonly theme: ThemeName
  readonly trend: TrendScheme
  readonly kind?: ChartKind
  readonly subject?: Subject
  readonly bars?: readonly BarRow[]
}

/** Where the figures of a picture are from, in one line. */
export function sourceLine({ meta }: Report): string {
  return `数据来源：${meta.publisher}${chineseDate(meta.published)}公布的${meta.title}；数据版本v${meta.version}`
}

/** Saves a picture with title, unit and source line; the drawing engine is fetched with it. */
export async function saveDeskPicture(picture: DeskPicture, format: PictureFormat): Promise<void> {
  const { pictureSvg, PICTURE_WIDTH } = await import('../charts/picture')
  const { report, title, scope, area, theme, trend, kind, subject } = picture
  const palette = PALETTES[theme]
  const hue = area === null || trend !== 'blue-orange' ? palette.muted : areaHue(palette, area)
  // What is taken away is set for all readers.
  const look = {
    palette,
    trend: TREND_COLOURS[trend][theme],
    hue,
    font: FONT_FAMILY,
    reading: 'normal',
    width: PICTURE_WIDTH,
  } as const
  const body: Body =
    kind === undefined || subject === undefined ? { bars: picture.bars ?? [] } : { kind, subject }
  const svg = pictureSvg({ title, scope, source: sourceLine(report) }, body, look)
  await savePictureFile({ report, title, area, svg }, format)
}
