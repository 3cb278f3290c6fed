import type { Plugin } from 'vite'

/**
 * Names the drawing engine in the page, so that it is fetched together with the program and not after it has begun.
 */
export function preloadDrawings(): Plugin {
  return {
    name: 'preload-drawings',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) =>
        Object.values(bundle)
          .filter((one) => one.type === 'chunk' && /^(?:ChartDrawing|engine)$/.test(one.name))
          .map(({ fileName }) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` },
            injectTo: 'head' as const,
          })),
    },
  }
}
