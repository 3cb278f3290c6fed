import { downloadName } from '../data/download'
import { areaName, type Report } from '../domain/report'
import { saveBlob, saveText } from './download'

export type PictureFormat = 'png' | 'svg'

/** A PNG has so many pixels to a CSS pixel. */
const RATIO = 2

/** Hands a picture to the browser to save. */
export async function savePictureFile(
  picture: {
    readonly report: Report
    readonly title: string
    readonly area: number | null
    readonly svg: string
  },
  format: PictureFormat
): Promise<void> {
  const { report, title, area, svg } = picture
  const name = downloadName(report, title, area === null ? '' : areaName(report, area), new Date(), format)
  if (format === 'svg') saveText(name, svg, 'image/svg+xml')
  else saveBlob(name, await pngOf(svg))
}

/** Paints an SVG at twice its size. Works on plain http and from `file://`: the picture refers to nothing outside itself. */
export async function pngOf(svg: string, document: Document = globalThis.document): Promise<Blob> {
  const image = document.createElement('img')
  await new Promise((resolve, reject) => {
    image.addEventListener('load', resolve)
    image.addEventListener('error', () => reject(new Error('The browser did not read the picture.')))
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  })
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * RATIO
  canvas.height = image.naturalHeight * RATIO
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('The browser gives no canvas to draw on.')
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('The browser made no picture.')) : resolve(blob)),
      'image/png'
    )
  })
}
