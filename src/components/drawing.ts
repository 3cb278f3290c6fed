import type { Component, InjectionKey } from 'vue'

/** What draws a picture: props `kind`, `subject`, `area` and `chart`. Set where a page is drawn at the build. */
export const DRAWING: InjectionKey<Component> = Symbol('drawing')
