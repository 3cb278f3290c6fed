/** Hands a text file to the browser to save. The only maker of Blobs. */
export function saveText(
  name: string,
  text: string,
  type: string,
  document: Document = globalThis.document
): void {
  saveBlob(name, new Blob([text], { type: `${type};charset=utf-8` }), document)
}

/** Hands bytes to the browser to save. */
export function saveBytes(name: string, bytes: Uint8Array, type: string): void {
  saveBlob(name, blobOf([bytes], type))
}

/** A file of parts, text or bytes. */
export function blobOf(parts: readonly (string | Uint8Array)[], type: string): Blob {
  return new Blob(parts as BlobPart[], { type })
}

/** Hands a file to the browser to save; works on plain http and from `file://`. */
export function saveBlob(name: string, blob: Blob, document: Document = globalThis.document): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.hidden = true
  document.body.append(link)
  link.click()
  link.remove()
  // The browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
