import type { CDPSession, Page } from 'playwright-core'

export interface Reading {
  /** Bytes. */
  readonly heap: number
  readonly embedder: number
  readonly nodes: number
  readonly listeners: number
}

export function reading(page: Page, cdp: CDPSession): Promise<Reading>

/** The second half's first level and how much it grew. */
export function growth(readings: readonly number[]): { readonly from: number; readonly grew: number }
