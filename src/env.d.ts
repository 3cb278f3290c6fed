/// <reference types="vite/client" />

declare const __APP_VERSION__: string

/** Whether everything stands in one file, the data included. */
declare const __SINGLE_FILE__: boolean

declare module 'virtual:theme.css'
