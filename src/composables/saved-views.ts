import { shallowRef, type ShallowRef } from 'vue'
import { MAX_NAME, mergeViews, readViews, writeViews, type SavedView } from '../data/saved-views'
import { saveText } from './download'

export { MAX_NAME }
export type { SavedView }

const KEY = 'shujian-views'

/** Views kept in this browser. Where it keeps nothing (private windows), they last as long as the page. */
export function useSavedViews(storage: Storage | undefined = storageOf()): {
  readonly views: ShallowRef<readonly SavedView[]>
  /** Whether what is kept outlasts the page. */
  readonly kept: ShallowRef<boolean>
  readonly keep: (view: SavedView) => void
  readonly drop: (name: string) => void
  readonly exportFile: () => void
  /** Adds the views of a file; gives what happened, in a sentence. */
  readonly importFile: (file: File) => Promise<string>
} {
  const views = shallowRef<readonly SavedView[]>(read(storage))
  const kept = shallowRef(storage !== undefined)
  const set = (next: readonly SavedView[]): void => {
    views.value = next
    try {
      storage?.setItem(KEY, writeViews(next))
    } catch {
      kept.value = false
    }
  }
  return {
    views,
    kept,
    keep: (view) => set(mergeViews(views.value, [view])),
    drop: (name) => set(views.value.filter((one) => one.name !== name)),
    exportFile: () => saveText('数见_检索视图.json', writeViews(views.value), 'application/json'),
    importFile: async (file) => {
      if (file.size > MAX_FILE) return '文件过大，不是视图文件，请选择由“导出视图”生成的文件'
      const text = await file.text().catch(() => null)
      if (text === null) return '文件无法读取，可能已被移走或正被占用，请重新选择'
      const found = readViews(text)
      if (!found.ok) return found.problems[0]?.message ?? ''
      set(mergeViews(views.value, found.value.views))
      const { views: added, refused } = found.value
      return `已导入${added.length}个视图${refused > 0 ? `，另有${refused}个无法识别，未导入` : ''}`
    },
  }
}

/** In bytes; a hundred views of the longest addresses stay below. */
const MAX_FILE = 1_000_000

function read(storage: Storage | undefined): readonly SavedView[] {
  try {
    const found = readViews(storage?.getItem(KEY) ?? '')
    return found.ok ? found.value.views : []
  } catch {
    return []
  }
}

/** Browsers may refuse even to be asked. */
function storageOf(): Storage | undefined {
  try {
    return globalThis.localStorage
  } catch {
    return undefined
  }
}
