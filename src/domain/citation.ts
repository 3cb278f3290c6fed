/**
 * A heading of the text as the interface sets it: no blanks inside Chinese, brackets of full width. The text itself is
 * never changed.
 */
export function headingWords(text: string): string {
  return text
    .replace(/(?<=[\u3000-\u9fff“”‘’（），：；]) +| +(?=[\u3000-\u9fff“”‘’（），：；])/g, '')
    .replace(/\(([^()]{0,40})\)/g, '（$1）')
}

/** Words of the text in quotation marks; words that hold such marks themselves go without, so that none stands inside another. */
export function cited(quote: string): string {
  return /[“”]/.test(quote) ? quote : `“${quote}”`
}

/** `第10项`, or a number with the scale and unit right behind it. */
const WHOLE = /(第?\d[\d.]*(?:[%％]|个百分点|[万亿]?[\u4e00-\u9fff])?)/

/** A sentence cut into pieces, those that must not be broken across lines marked; together they are the sentence. */
export function wholePieces(text: string): readonly { readonly text: string; readonly whole: boolean }[] {
  return text
    .split(WHOLE)
    .map((piece, at) => ({ text: piece, whole: at % 2 === 1 }))
    .filter((piece) => piece.text !== '')
}
