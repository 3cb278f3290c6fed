import { createStore, del, get, setMany, type UseStore } from 'idb-keyval'
import { onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import { useEventListener } from '@vueuse/core'
import { sha256Hex } from '../data/sha256'
import type { Draft } from '../domain/draft'
import { progressOf } from '../domain/review'
import { sourceText } from '../domain/source-text'

/** A draft kept in this browser, as the list shows it. */
export interface SavedDraft {
  readonly key: string
  readonly title: string
  /** When it was last kept, in milliseconds since 1970. */
  readonly saved: number
  readonly settled: number
  readonly total: number
}

const INDEX = 'index'
/** How long after a change the draft is kept, in milliseconds: typing is one change. */
const DELAY = 400

const FULL = '本机存储空间已满，最近的核对结果未保存。请先导出进度文件，再清理浏览器的存储空间。'
const ELSEWHERE =
  '该核对进度已在另一个标签页中修改，为免覆盖，本页的改动没有保存。请导出进度文件，关闭其他标签页，再用“两人核对”合并。'
const REFUSED = '浏览器不允许在本机保存（可能是无痕窗口），关闭页面后核对结果会丢失。请及时导出进度文件。'

/** Keeps drafts in this browser, so that nothing is lost on a reload. A failure is told and stops nothing else. */
export function useDraftStorage(draft: Readonly<Ref<Draft | null>>) {
  const saved = shallowRef<readonly SavedDraft[]>([])
  /** Why the last change is not kept; empty when it is. */
  const failure = shallowRef('')
  const pending = shallowRef(false)
  /** When each draft that this page knows was last kept, as far as it knows: a later time is another page's. */
  const known = new Map<string, number>()
  /** The draft as it was loaded: to open it changes nothing, so another page that has it open goes on. */
  let loaded: Draft | null = null
  let timer = 0
  let queue: Promise<unknown> = Promise.resolve()

  const store = ((): UseStore | null => {
    try {
      return createStore('shujian-import', 'drafts')
    } catch {
      return null
    }
  })()

  /** What is kept under a key. A browser that keeps nothing refuses at once or by and by: both give null. */
  async function read<T>(key: string): Promise<T | null> {
    try {
      return store === null ? null : ((await get<T>(key, store)) ?? null)
    } catch {
      return null
    }
  }

  const list = async (): Promise<readonly SavedDraft[]> => (await read<readonly SavedDraft[]>(INDEX)) ?? []

  void list().then((all) => (saved.value = all))

  async function keep(one: Draft): Promise<void> {
    const { settled, total } = progressOf(one.entries, sourceText(one.text))
    const key = keyOfDraft(one)
    try {
      if (store === null) throw new Error(REFUSED)
      const entry = { key, title: one.meta.title, saved: Date.now(), settled, total }
      const all = await list()
      const last = all.find((other) => other.key === key)?.saved ?? 0
      if (last > (known.get(key) ?? 0)) {
        failure.value = ELSEWHERE
        return
      }
      const next = [entry, ...all.filter((other) => other.key !== key)]
      await setMany(
        [
          [key, one],
          [INDEX, next],
        ],
        store
      )
      known.set(key, entry.saved)
      saved.value = next
      failure.value = ''
    } catch (error) {
      failure.value = error instanceof Error && error.name === 'QuotaExceededError' ? FULL : REFUSED
    }
  }

  /** Keeps the draft now rather than in a moment. */
  function flush(): Promise<unknown> {
    window.clearTimeout(timer)
    const one = draft.value
    if (pending.value && one !== null) {
      pending.value = false
      queue = queue.then(() => keep(one))
    }
    return queue
  }

  watch(draft, (next) => {
    if (next === null || next === loaded) return
    pending.value = true
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void flush(), DELAY)
  })
  useEventListener(document, 'visibilitychange', () => void flush())
  useEventListener(window, 'pagehide', () => void flush())
  useEventListener(window, 'beforeunload', (event) => {
    if (!pending.value && failure.value === '') return
    void flush()
    event.preventDefault()
    event.returnValue = ''
  })
  onScopeDispose(() => void flush())

  async function load(key: string): Promise<Draft | null> {
    known.set(key, (await list()).find((one) => one.key === key)?.saved ?? 0)
    loaded = await read<Draft>(key)
    return loaded
  }

  async function remove(key: string): Promise<void> {
    if (store === null) return
    const next = (await list()).filter((one) => one.key !== key)
    try {
      await del(key, store)
      await setMany([[INDEX, next]], store)
    } catch {
      // It stays in the list of the next visit.
    }
    saved.value = next
  }

  /** What is kept of a draft's text. */
  const find = (one: Draft): Promise<Draft | null> => load(keyOfDraft(one))

  return { saved, failure, load, find, remove, flush }
}

/** One draft a text: the same text taken again goes on with it. */
export function keyOfDraft(draft: Pick<Draft, 'text'>): string {
  return `draft-${sha256Hex(new TextEncoder().encode(draft.text)).slice(0, 24)}`
}
