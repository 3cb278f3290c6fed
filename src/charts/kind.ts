import type { EChartsOption } from './engine'
import type { Indicator } from '../domain/indicator'
import type { Reading } from '../theme/reading'
import type { Palette, TrendColours } from '../theme/tokens'

/** What a picture is drawn of. */
export interface Subject {
  /** In drawing order. */
  readonly indicators: readonly Indicator[]
  /** Short names by indicator id, where the title gives the meaning. */
  readonly labels: Readonly<Record<string, string>>
  /** Any indicator of the report, to follow relations. */
  readonly find: (id: string) => Indicator | undefined
  /** Period the story states for all its figures; a figure with another one names it itself. */
  readonly period: string
}

/** What a drawing looks like. */
export interface Look {
  readonly palette: Palette
  readonly trend: TrendColours
  /** Hue of the area the figures belong to. */
  readonly hue: string
  readonly font: string
  /** How large its type is. */
  readonly reading: Reading
  /** Width of the drawing in CSS pixels. */
  readonly width: number
}

/** One mark that a person can point at and reach by keyboard, with its place in the drawing in CSS pixels. */
export interface Mark {
  readonly indicator: Indicator
  readonly top: number
  readonly height: number
}

/** A picture drawn by ECharts. */
export interface Drawing {
  readonly option: EChartsOption
  readonly height: number
  readonly marks: readonly Mark[]
}

/** A kind of chart: what it may show, how it draws it and how it is told to people who cannot see it. */
export interface ChartKind {
  readonly id: string
  /** What readers call it. */
  readonly label: string
  /** Why these indicators cannot be shown so honestly, in Chinese; null when they can. */
  readonly refuses: (subject: Subject) => string | null
  /** One or two Chinese sentences that say what the picture shows. */
  readonly describe: (subject: Subject) => string
  /** The figures that stand beside the picture in words rather than in it; none where absent. */
  readonly companions?: (subject: Subject) => readonly Indicator[]
  /** Whether every figure names its period itself, so that none is stated for all. */
  readonly namesPeriods?: boolean
  /** The drawing; absent where the picture is set in type (big figures, steps, lists). */
  readonly draw?: (subject: Subject, look: Look) => Drawing
}

/** The name of a mark: the story's short name or the indicator's own. */
export function markName(subject: Subject, indicator: Indicator): string {
  return subject.labels[indicator.id] ?? indicator.name
}
