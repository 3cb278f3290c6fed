import { shallowRef } from 'vue'
import { looksLikeDraft, readDraft } from '../data/draft-file'
import type { Draft } from '../domain/draft'
import { extractSteps } from '../importer/extract'
import { guessAreaNames, guessMeta } from '../importer/guess-meta'
import { holdsNumbers, makeEntries } from '../importer/make-draft'
import { LARGEST_FILE } from '../importer/decode'
import { inSlices } from './time-slices'

/** What is being read, and how far. */
export interface Intake {
  readonly name: string
  /** From 0 to 1. */
  readonly share: number
}

/** Takes a report's file, or a draft's, or pasted text, and makes a draft of it; what is wrong is one sentence. */
export function useIntake(taken: (draft: Draft) => void) {
  const busy = shallowRef<Intake | null>(null)
  const refused = shallowRef('')
  let turn = 0

  async function takeFile(file: File | undefined): Promise<void> {
    if (file === undefined) return
    // Not read at all: 50 MB would only be refused afterwards.
    if (file.size > 4 * LARGEST_FILE) {
      refused.value = `${file.name}：文件超过5 MB，请拆分后再试。`
      return
    }
    const bytes = await file.arrayBuffer().catch(() => null)
    if (bytes === null) refused.value = `${file.name}：无法读取，文件可能已被移走或正被占用，请重新选择。`
    else await take(file.name, new Uint8Array(bytes))
  }

  const takeText = (text: string): Promise<void> => take('', new TextEncoder().encode(text))

  async function take(name: string, bytes: Uint8Array): Promise<void> {
    const own = (turn += 1)
    const stopped = (): boolean => own !== turn
    const told = name === '' ? '' : `${name}：`
    refused.value = ''
    busy.value = { name, share: 0 }
    // The page shows that it has begun before the file is taken apart.
    await new Promise((resolve) => setTimeout(resolve, 30))
    const draft = await draftOf(name, bytes, stopped)
    if (stopped()) return
    busy.value = null
    if (typeof draft === 'string') refused.value = `${told}${draft}。`
    else if (draft !== null) taken(draft)
  }

  async function draftOf(
    name: string,
    bytes: Uint8Array,
    stopped: () => boolean
  ): Promise<Draft | string | null> {
    const head = new TextDecoder().decode(bytes.subarray(0, 600))
    if (looksLikeDraft(head)) {
      const read = readDraft(name, new TextDecoder().decode(bytes))
      return read.ok ? read.value : `这份核对进度文件无法读取：${read.problems[0]?.message ?? ''}`
    }
    // What takes web pages and Word documents apart is fetched with the first file.
    const { readReportFile } = await import('../importer/read-file')
    const read = readReportFile(name, bytes)
    if (!read.ok) return read.message
    if (!holdsNumbers(read.text)) return '文中没有数字，请确认选对了文件'
    const tell = (share: number): void => {
      if (!stopped()) busy.value = { name, share }
    }
    const extraction = await inSlices(extractSteps(read.text), tell, stopped)
    if (extraction === null) return null
    return {
      fileName: name,
      text: read.text,
      meta: {
        ...guessMeta(name, read.text, new Date().toISOString().slice(0, 10), read.title),
        areaNames: guessAreaNames(read.text),
      },
      entries: makeEntries(read.text, extraction),
      notes: [...read.notes, ...extraction.problems],
    }
  }

  function stop(): void {
    turn += 1
    busy.value = null
  }

  return { busy, refused, takeFile, takeText, stop }
}

/** In bytes: the largest text with a decision on each of its numbers stays below. */
const LARGEST_DRAFT = 20 * LARGEST_FILE

/** Reads a second reader's draft; a sentence where it is none, null where no file was chosen. */
export async function readDraftFile(file: File | undefined): Promise<Draft | string | null> {
  if (file === undefined) return null
  if (file.size > LARGEST_DRAFT) return `${file.name}：文件过大，不是核对进度文件，请让对方用“导出进度”另存。`
  const text = await file.text().catch(() => '')
  if (!looksLikeDraft(text)) return `${file.name}：这不是核对进度文件（.json），请让对方用“导出进度”另存。`
  const read = readDraft(file.name, text)
  return read.ok ? read.value : `${file.name}：${read.problems[0]?.message ?? '无法读取'}。`
}
