/** What the layout check of a wall's page finds. */
export interface LayoutFinding {
  readonly problems: readonly string[]
  /** How much of the page's room is used, in percent. */
  readonly filled: number
  /** Size of the page's text in CSS pixels. */
  readonly unit: number
}

export function layoutProblems(limits: { readonly han: number; readonly digit: number }): LayoutFinding
