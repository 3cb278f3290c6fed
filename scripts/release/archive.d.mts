export function archive(
  top: string,
  entries: readonly { readonly from: string; readonly to: string }[]
): Uint8Array
