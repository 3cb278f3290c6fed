import { expect, test } from 'vitest'
import { makeEntries } from '../../src/importer/make-draft'

/** The hints of an item's quantities: relation, what is related to as it is printed, and the words. */
const hintsOf = (body: string) => {
  const text = `一、情况\n(一)方面\n1.问题\n(1)事项。${body}`
  const entries = makeEntries(text)
  const printed = (key: number) => {
    const entry = entries.find(({ start }) => start === key)
    return text.slice(entry?.start, entry?.end)
  }
  return entries.flatMap(({ hint }) =>
    hint === null ? [] : [[hint.relation, hint.relativeTo.map(printed).join(), hint.words].join(' ')]
  )
}

test.each([
  // A part is of the same kind and unit as its whole, and no more than it.
  ['收益826.9万元，其中经营性收益286.7万元。', ['part_of 826.9万元 其中经营性收益']],
  ['收益826.9万元，其中经营性收益826.9万元。', ['part_of 826.9万元 其中经营性收益']],
  ['收益286.7万元，其中经营性收益826.9万元。', []],
  ['收益1亿元，其中经营性收益5000万元。', ['part_of 1亿元 其中经营性收益']],
  ['收益5000万元，其中经营性收益1亿元。', []],
  ['收益8亿元，其中经营性收益9000元。', ['part_of 8亿元 其中经营性收益']],
  ['收益826.9万元，其中单位3家。', []],
  ['诉求30件，其中来信3件。', ['part_of 30件 其中来信']],
  ['诉求30件，其中文件3件。', []],
  ['44项任务中已完成38项。', ['part_of 44项 任务中已完成']],
  ['44项任务中已完成48项。', []],
  ['44项任务中已完成38件。', []],
  ['收入增长3%，其中教育2%。', []],
  ['收入5%，其中增长3%。', []],
  // A rate behind a part is of part and whole.
  ['单位30家，其中学校3家，办理率10%。', ['part_of 30家 其中学校', 'rate_of 3家,30家 办理率']],
  ['单位30家，其中学校3家，办理率10件。', ['part_of 30家 其中学校']],
  ['单位30家，其中学校3家，10%。', ['part_of 30家 其中学校']],
  ['单位30家，其中学校3家，检查9次，办理率10%。', ['part_of 30家 其中学校']],
  ['单位30家，学校3家，办理率10%。', []],
  ['单位30家，办理率10%。', []],
  ['排查隐患42处，整改30处，整改率90%。', ['stage_after 42处 整改']],
  // A change hangs on the level before it; points are points of a rate.
  ['支出14亿元，较上年增长3.8%。', ['change_of 14亿元 较上年增长']],
  ['支出14亿元、增长3.8%。', ['change_of 14亿元 增长']],
  ['支出14亿元（同比增长3.8%）。', ['change_of 14亿元 同比增长']],
  ['支出14亿元，（同比增长3.8%）。', ['change_of 14亿元 同比增长']],
  ['支出14亿元，，，同比增长3.8%。', []],
  ['支出14亿元，各单位增长3.8%。', []],
  ['支出14亿元，增长3倍。', ['change_of 14亿元 增长']],
  ['合格率88%，提高3.8个百分点。', ['change_of 88% 提高']],
  ['合格率88%，提高3.8%。', []],
  ['占比88%，增长2倍。', []],
  ['单位88家，提高3.8个百分点。', []],
  ['支出14亿元，增长3.8%，增长5%。', ['change_of 14亿元 增长']],
  ['支出增长3倍，同比增长5%。', []],
  // Stages are of cases.
  ['排查隐患42处，销号22处。', ['stage_after 42处 销号']],
  ['检查42处，销号22处。', []],
  ['排查隐患42处，各地销号22处。', []],
])('the words of %s state %j', (body, wanted) => {
  expect(hintsOf(body)).toEqual(wanted)
})
