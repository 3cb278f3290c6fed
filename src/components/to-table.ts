/** Goes to the table of the desk: to the cell that has the place of the focus. */
export function goToTable(document: Document = globalThis.document): void {
  document.querySelector<HTMLElement>('[data-table="explore"] [role="gridcell"][tabindex="0"]')?.focus()
}
