import type { Page, Route } from 'playwright-core'
import { reports } from './dataset.ts'

/** What the server says instead of a file's true text: a text, a status, bytes of some type, or nothing at all. */
export type Answer = string | number | Buffer | { readonly body: string; readonly type: string } | 'no answer'

/** Answers by the path of the file below `data/`; they may change while the page is open. */
export type Answers = Map<string, Answer>

/** A file of the first report, as a path below `data/`. */
export const ofReport = (name: string): string => `reports/${reports[0]}/${name}`

/** Lets the server of one page answer for some files as told, and for the others truly. */
export function answering(answers: Answers): (page: Page) => Promise<unknown> {
  return (page) =>
    page.route('**/data/**', (route) => {
      const [, path = ''] = new URL(route.request().url()).pathname.split('/data/')
      const answer = answers.get(path)
      return answer === undefined ? route.continue() : give(route, answer)
    })
}

function give(route: Route, answer: Answer): Promise<void> {
  if (answer === 'no answer') return route.abort('connectionrefused')
  if (typeof answer === 'number') return route.fulfill({ status: answer, body: 'refused' })
  if (typeof answer === 'string' || Buffer.isBuffer(answer)) {
    return route.fulfill({ body: answer, contentType: 'text/plain; charset=utf-8' })
  }
  return route.fulfill({ body: answer.body, contentType: answer.type })
}

/** The page a server sends in place of what it does not have. */
export const HTML_PAGE: Answer = {
  body: '<!doctype html><title>404</title><h1>Not found</h1>',
  type: 'text/html; charset=utf-8',
}

/** What went wrong beyond what was asked for: that a file was refused is told by the browser as an error too. */
export const beyondRefusals = (problems: readonly string[]): readonly string[] =>
  problems.filter((problem) => !problem.includes('Failed to load resource'))
