import type { Indicator } from '../src/domain/indicator'
import type { Report } from '../src/domain/report'
import type { Story } from '../src/domain/story'
import { groundOf, metaOf, quoted, storyOf } from './factories'

/** Three areas: one with many figures, one with two, one without any. */
const TEXT = [
  '一、整改落实情况',
  '(一)落实部署方面',
  '1.守住安全底线',
  '(1)排查隐患。2023年,排查隐患42 处,挂牌22处,销号21处,走访企业800家,帮扶企业54家。',
  '(2)强化保障。教育支出14.07亿元,较上年增长3.8%,投诉下降7%。',
  '(二)为民服务方面',
  '2.办理诉求',
  '(3)畅通渠道。办理诉求8708件,回访910件。制定办法,出台《信访工作若干规定》,建立《重点信访事项领导包案台账》,编制清单。',
  '(4)减轻负担。修订完善考核的实施细则，建立台账。',
  '(5)开展监督。持续推进。',
  '(三)从严治党方面',
  '3.压实责任',
  '(6)落实责任。健全机制。',
].join('\n')
const FIRST_ITEM = ['排查隐患42 处', '挂牌22处', '销号21处', '走访企业800家', '帮扶企业54家']

/** The report of that text with the given stories. */
export function wallReport(stories: readonly Story[], fields: Partial<Report> = {}): Report {
  const first = FIRST_ITEM.map((quote, at) => quoted(TEXT, quote, `i01-0-0${at + 1}`))
  const indicators: readonly Indicator[] = [
    ...first,
    quoted(TEXT, '教育支出14.07亿元', 'i02-0-01'),
    quoted(TEXT, '增长3.8%', 'i02-0-02', { kind: 'change', direction: 'up' }),
    quoted(TEXT, '下降7%', 'i02-0-03', { kind: 'change', direction: 'down' }),
    quoted(TEXT, '办理诉求8708件', 'i03-0-01'),
    quoted(TEXT, '回访910件', 'i03-0-02'),
  ]
  const meta = metaOf({ title: '整改进展情况的报告', areaNames: ['部署', '民生', '治党'] })
  return { ...groundOf(TEXT), meta, indicators, numbers: [], stories, problems: [], ...fields }
}

/** A list on the wall. */
export const onWall = (fields: Partial<Story>): Story => storyOf({ place: 'wall', kind: 'list', ...fields })
