import { CATALOGUE_FILE } from '../data/catalogue'
import { MissingFile, type DataSource } from '../data/data-source'
import { writeDraft } from '../data/draft-file'
import { loadReport } from '../data/load-report'
import { registerReport } from '../data/register'
import { folderFiles } from '../data/report-folder'
import { sha256Hex } from '../data/sha256'
import { zipFiles } from '../data/zip'
import type { Draft } from '../domain/draft'
import type { Problem } from '../domain/problem'
import type { Resolved } from '../domain/resolve-draft'
import { saveBytes, saveText } from './download'

/** The files of a reviewed report, by their path below `data/`. */
export function filesOfDraft(
  draft: Draft,
  { indicators, numbers }: Resolved
): Readonly<Record<string, Uint8Array>> {
  const files = folderFiles({ meta: draft.meta, text: draft.text, indicators, numbers })
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [`reports/${draft.meta.id}/${name}`, bytes] as const)
  )
}

/** Files held in memory, as a report is loaded from them. */
export function memoryData(files: Readonly<Record<string, Uint8Array>>): DataSource {
  return {
    read: async (path) => {
      const bytes = Object.hasOwn(files, path) ? files[path] : undefined
      if (bytes === undefined) throw new MissingFile(path, '预览中没有这个文件')
      return bytes
    },
  }
}

/** What the product would say of the report, were it published as it is. */
export async function problemsOfFolder(
  id: string,
  files: Readonly<Record<string, Uint8Array>>
): Promise<readonly Problem[]> {
  const loaded = await loadReport(memoryData(files), id)
  return loaded.ok ? loaded.value.problems : loaded.problems
}

/**
 * Saves the folder as a ZIP that is unpacked over `data/`: the report's five files and, where the catalogue can be had,
 * the catalogue with the report in it.
 */
export function saveFolder(
  draft: Draft,
  files: Readonly<Record<string, Uint8Array>>,
  catalogue: Uint8Array | null,
  now: Date
): void {
  const source = files[`reports/${draft.meta.id}/source.txt`] ?? new Uint8Array()
  const registered =
    catalogue === null
      ? null
      : registerReport(new TextDecoder().decode(catalogue), draft.meta.id, sha256Hex(source))
  const all = registered?.ok === true ? { ...files, [CATALOGUE_FILE]: registered.value } : files
  saveBytes(fileName(draft, '报告文件夹', now, 'zip'), zipFiles(all, now), 'application/zip')
}

/** Saves a draft as a file to go on with elsewhere, or for a second reader. */
export function saveDraft(draft: Draft, now: Date): void {
  saveText(fileName(draft, '核对进度', now, 'json'), writeDraft(draft), 'application/json')
}

function fileName({ meta }: Draft, what: string, now: Date, extension: string): string {
  const date = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('')
  // Characters that Windows does not allow.
  const title = meta.shortTitle.replace(/[<>:"/\\|?*\u0000-\u001f]/g, '').slice(0, 60)
  return `${title}_${what}_v${meta.version}_${date}.${extension}`
}
