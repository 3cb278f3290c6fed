import { onScopeDispose, shallowRef, type Ref } from 'vue'

/** Something that is shown for so many milliseconds, or until it is put away. */
export function useBrief<T>(milliseconds: number): {
  readonly shown: Readonly<Ref<T | null>>
  readonly show: (one: T) => void
  readonly hide: () => void
} {
  const shown = shallowRef<T | null>(null)
  let closing: ReturnType<typeof setTimeout> | undefined
  const hide = (): void => {
    shown.value = null
    clearTimeout(closing)
  }
  onScopeDispose(hide)
  return {
    shown,
    hide,
    show: (one) => {
      hide()
      shown.value = one
      closing = setTimeout(hide, milliseconds)
    },
  }
}
