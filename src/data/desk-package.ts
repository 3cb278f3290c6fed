import { DOWNLOAD_COLUMNS } from './download'
import type { Export } from './desk-export'

/** The Frictionless Data Package that describes a ZIP of the desk. */
export function packageOf({ report, filters, address, indicators }: Export): object {
  const { meta } = report
  return {
    name: meta.id,
    title: meta.title,
    version: meta.version,
    created: meta.published,
    sources: [
      { title: `${meta.publisher}：${meta.title}`, ...(meta.address === '' ? {} : { path: meta.address }) },
    ],
    filters,
    view: address,
    resources: [
      {
        name: 'indicators',
        path: 'indicators.csv',
        profile: 'tabular-data-resource',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        rows: indicators.length,
        schema: {
          fields: DOWNLOAD_COLUMNS.map(({ name, numeric }) => ({
            name,
            type: numeric ? 'number' : 'string',
          })),
          primaryKey: '指标编号',
          missingValues: [''],
        },
      },
      {
        name: 'source',
        path: 'source.txt',
        format: 'txt',
        mediatype: 'text/plain',
        encoding: 'utf-8',
        hash: `sha256:${meta.sha256}`,
      },
    ],
  }
}

/** What stands beside the files, for people. */
export function readmeOf({ report }: Export, facts: readonly (readonly [string, string])[]): string {
  return [
    `# ${report.meta.title}：指标数据`,
    '',
    ...facts.filter(([, value]) => value !== '').map(([name, value]) => `- ${name}：${value}`),
    '',
    '## 文件',
    '',
    '- `indicators.csv`：一行一个指标，UTF-8 无 BOM，CRLF 换行；空格子表示原文未写',
    '- `source.txt`：公布的原文，逐字节保存；`起始字符`、`结束字符` 按字符（码点）计数，从 0 起，不含末位',
    '- `datapackage.json`：各列的类型，以及本次的筛选条件',
    '',
    '以 `=`、`+`、`-`、`@` 等开头的文字前加了一个英文撇号，以免电子表格当作公式；读回时去掉即可。',
    '折算值以单位本身计（434.6亿元记作 43460000000 元）；下限、上限是印出数字的舍入范围，“余”“以上”只有下限。',
    '',
  ].join('\n')
}
