import { ZipWriter } from './zip'

/** A cell: text, a number with the format it is shown in, or nothing. */
export type SheetCell = string | { readonly number: string; readonly grouped: boolean } | null

/** A sheet that is written row by row: its first row is the header, frozen and bold. */
export interface Sheet {
  readonly name: string
  /** Width of each column, in characters. */
  readonly widths: readonly number[]
}

/** Most rows a sheet holds, the header included (ECMA-376, and what Excel, WPS and LibreOffice open). */
export const MAX_SHEET_ROWS = 1_048_576

/** Most UTF-16 units a cell holds; Excel calls a file with a longer one damaged. */
const MAX_CELL = 32_767

/** Number formats by decimals, without and with separators of thousands; the place is the style. */
const DECIMALS = 5
const FORMATS = Array.from(
  { length: DECIMALS },
  (_, count) => `0${count === 0 ? '' : `.${'0'.repeat(count)}`}`
)
const GROUPED = FORMATS.map((format) => `#,##${format}`)
const HEADER_STYLE = 1
const TEXT_STYLE = 2
const FIRST_NUMBER_STYLE = 3

/**
 * Writes an XLSX workbook row by row, so that a long one shows its progress and can be stopped. Written here and not by a
 * library: those that are kept write in one go, and in workers made of text, which the content policy refuses.
 */
export class WorkbookWriter {
  readonly #zip = new ZipWriter()
  readonly #names: string[] = []
  readonly #day: Date
  #row = 0

  constructor(day: Date) {
    this.#day = day
  }

  begin({ name, widths }: Sheet): void {
    this.#endSheet()
    this.#names.push(name)
    this.#row = 0
    this.#zip.begin(`xl/worksheets/sheet${this.#names.length}.xml`, this.#day)
    const columns = widths
      .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
      .join('')
    this.#zip.write(
      `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns}</cols><sheetData>`
    )
  }

  rows(rows: readonly (readonly SheetCell[])[]): void {
    this.#zip.write(
      rows
        .map((cells) => {
          this.#row += 1
          const header = this.#row === 1
          return `<row r="${this.#row}">${cells.map((cell, at) => cellXml(cell, `${columnName(at)}${this.#row}`, header)).join('')}</row>`
        })
        .join('')
    )
  }

  finish(): readonly Uint8Array[] {
    this.#endSheet()
    for (const [path, xml] of packageParts(this.#names)) {
      this.#zip.begin(path, this.#day)
      this.#zip.write(xml)
    }
    return this.#zip.finish()
  }

  /** Ends what was begun; before the first sheet there is no file yet that this would go into. */
  #endSheet(): void {
    this.#zip.write('</sheetData></worksheet>')
  }
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** `A`, `B` … `Z`, `AA` … */
export function columnName(at: number): string {
  return (at >= 26 ? columnName(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26))
}

function cellXml(cell: SheetCell, place: string, header: boolean): string {
  if (cell === null || cell === '') return ''
  if (typeof cell !== 'string') {
    const decimals = cell.number.split('.')[1]?.length ?? 0
    const style = decimals < DECIMALS ? FIRST_NUMBER_STYLE + decimals + (cell.grouped ? DECIMALS : 0) : 0
    return `<c r="${place}" s="${style}"><v>${cell.number}</v></c>`
  }
  const style = header ? HEADER_STYLE : TEXT_STYLE
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell.slice(0, MAX_CELL))}</t></is></c>`
}

const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' }

/** Text for XML. Characters that XML does not allow are written the way spreadsheets do: `_x0001_`. */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
    )
    .replace(/[<>&"]/g, (sign) => ENTITIES[sign] ?? '')
}

function packageParts(names: readonly string[]): readonly (readonly [path: string, xml: string])[] {
  const formats = [...FORMATS, ...GROUPED]
  const each = (write: (name: string, number: number) => string): string =>
    names.map((name, at) => write(name, at + 1)).join('')
  return [
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${each((_, number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`)}</Types>`,
    ],
    [
      '_rels/.rels',
      `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${each((name, number) => `<sheet name="${escaped(name)}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each((_, number) => `<Relationship Id="rId${number}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}<Relationship Id="rId${names.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ],
    [
      'xl/styles.xml',
      `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${formats.map((format, at) => `<numFmt numFmtId="${164 + at}" formatCode="${format}"/>`).join('')}</numFmts><fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${FIRST_NUMBER_STYLE + formats.length}"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="49" applyNumberFormat="1"/>${formats.map((_, at) => `<xf numFmtId="${164 + at}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`,
    ],
  ]
}
