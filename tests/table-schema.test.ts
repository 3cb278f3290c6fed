import { expect, test } from 'vitest'
import { breachesOf, type TableSchema } from './table-schema'

const SCHEMA: TableSchema = {
  fields: [
    { name: 'id', type: 'string', constraints: { required: true, pattern: 'i\\d+' } },
    { name: 'item', type: 'integer', constraints: { minimum: 1 } },
    { name: 'scale', type: 'string', constraints: { enum: ['万', '亿'] } },
    { name: 'start', type: 'integer', constraints: { unique: true } },
  ],
  primaryKey: 'id',
  missingValues: [''],
}
const with_ = (...rows: readonly string[]): string => ['id,item,scale,start', ...rows].join('\n')

test('a valid file has no breach', () => {
  expect(breachesOf(SCHEMA, with_('i1,1,万,0', 'i2,,,5'))).toEqual([])
})

test.each([
  ['another header', 'id,item,start,scale\ni1,1,0,万', 'header'],
  ['a missing cell', with_(',1,万,0'), 'row 2, id: is missing'],
  ['a word for a number', with_('i1,eins,万,0'), 'row 2, item: “eins” is no integer'],
  ['a number too small', with_('i1,0,万,0'), 'breaks minimum'],
  ['a cell only part of which fits', with_('xi1,1,万,0'), 'breaks pattern'],
  ['a word outside of the list', with_('i1,1,千,0'), 'breaks enum'],
  ['a key twice', with_('i1,1,,0', 'i1,1,,5'), 'id: i1 twice'],
  ['a unique cell twice', with_('i1,1,,0', 'i2,1,,0'), 'start: 0 twice'],
  ['a short row', with_('i1,1'), 'row 2: 2 cells'],
  ['a broken quote', with_('i1,1,万,"0'), 'row 2: broken quoting'],
])('%s is told', (_, csv, breach) => {
  expect(breachesOf(SCHEMA, csv).join('; ')).toContain(breach)
})

test('a schema that asks for what is not checked here is told', () => {
  const schema = {
    ...SCHEMA,
    fields: [{ name: 'id', type: 'geopoint', constraints: { maxLength: 3 } }],
  } as unknown as TableSchema
  expect(breachesOf(schema, 'id\n')).toEqual(['unknown type geopoint', 'unknown constraint maxLength'])
})
