import { usePreferredDark } from '@vueuse/core'
import { computed, watchEffect, type ComputedRef } from 'vue'
import type { View } from '../address/view'

/** The theme in force: the address's choice, or the system's. */
export function useThemeName(view: () => View): ComputedRef<'light' | 'dark'> {
  const prefersDark = usePreferredDark()
  return computed(() => view().theme || (prefersDark.value ? 'dark' : 'light'))
}

/**
 * Keeps `<html data-theme>`, `data-trend` and `data-reading` in step; their only writer.
 * @param wall whether the page is a wall's, whose type follows the viewing distance instead.
 */
export function useThemeAttributes(
  view: () => View,
  wall: () => boolean,
  root: HTMLElement = document.documentElement
): void {
  const theme = useThemeName(view)
  watchEffect(() => {
    root.dataset['theme'] = theme.value
    root.dataset['trend'] = view().trend
    root.dataset['reading'] = wall() ? 'normal' : view().reading
  })
}
