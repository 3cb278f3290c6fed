/** What was found, as `{ level, what, remedy }`; `pass` needs no remedy, `note` costs something, `fail` breaks something. */
export const pass = (what) => ({ level: 'pass', what })
export const note = (what, remedy) => ({ level: 'note', what, remedy })
export const fail = (what, remedy) => ({ level: 'fail', what, remedy })

const LABELS = { pass: '通过', note: '注意', fail: '不符' }

export const line = ({ level, what, remedy }) =>
  `${LABELS[level]}  ${what}${remedy === undefined ? '' : `\n      → ${remedy}`}`

export function summary(findings) {
  const count = (level) => findings.filter((one) => one.level === level).length
  return `${count('pass')}项通过，${count('note')}项需注意，${count('fail')}项不符`
}
