import { fixesFor } from '../../../src/domain/fixes/fixes-for';
import { ETHNICITY } from '../../../src/domain/codelists/ethnicity';
import { OFFENCE_GROUP } from '../../../src/domain/codelists/offence-group';
import type { CellValue } from '../../../src/cells/cell-values';
import type { CodeList } from '../../../src/domain/model/specification';
import { records, type CheckedSheet } from '../../support/return-builders';
import { reportOn } from '../../support/test-rule';

const BRITISH = 'English, Welsh, Scottish, Northern Irish or British';

function sheetOf(values: readonly CellValue[], kpi = 'ethnicity', list?: CodeList, name = 'Return'): CheckedSheet {
  const sheet = records({
    at: 'B3',
    sheet: name,
    period: 'Q2 2019/20',
    columns: ['client-id', kpi],
    rows: values.map((value, index) => [`C${index}`, value]),
  });
  if (!list) return sheet;
  const id = sheet.specification.kpis.find((one) => one.id === kpi)?.codeList ?? '';
  const codeLists = new Map([...sheet.specification.codeLists, [id, list]]);
  return { ...sheet, specification: { ...sheet.specification, codeLists } };
}

/** What the column's wrong codes become, and how many others say so. */
function becomes(...sheets: readonly CheckedSheet[]): (readonly [CellValue | undefined, number | undefined])[] {
  const reports = sheets.map((sheet) => ({ ...sheet, report: reportOn(sheet) }));
  const findings = reports.flatMap(({ report }) => report.findings.filter(({ rule }) => rule.startsWith('code-')));
  expect(findings.length).toBeGreaterThan(0);
  const fixes = fixesFor(findings, new Map(reports.map((one) => [one.grid.sheet, one])));
  return fixes.map(({ changes, asOthers }) => [changes[0]?.after, asOthers]);
}

const times = (count: number, value: CellValue): CellValue[] => Array.from({ length: count }, () => value);

describe('a wrong code becomes what the column says', () => {
  test.each([
    [
      'where most other cells have another name than the label',
      ['Whit British', ...times(13, 'White British')],
      'White British',
      13,
    ],
    ['in the code, where the column has codes', ['Indin', 'A1', 'A2', 'A1'], 'A1', 2],
    ['in the most usual of several', ['Indin', 'indian', ...times(3, 'INDIAN'), 'A1'], 'INDIAN', 3],
    ['in the label, where as many say that', ['Indin', 'INDIAN', 'Indian'], 'Indian', 1],
    ['in what is read first, where as many say either', ['Indin', 'indian', 'INDIAN'], 'indian', 1],
    [
      'without the spaces some of them have',
      ['Whit British', 'White British ', 'White  British', 'W1'],
      'White British',
      2,
    ],
  ] as const)('%s', (_name, values, value, others) => {
    expect(becomes(sheetOf(values))).toEqual([[value, others]]);
  });

  test('as a number, where the column holds the code as one', () => {
    const list: CodeList = {
      id: 'ethnicity',
      name: 'numbered',
      source: 'made for this test',
      isClosed: true,
      entries: [
        { label: 'Indian', code: '7', aliases: [] },
        { label: 'Irish', code: '8', aliases: [] },
      ],
    };
    expect(becomes(sheetOf(['Indin', 7, 7, 8], 'ethnicity', list))).toEqual([[7, 2]]);
  });

  test('and so does a value that no longer holds', () => {
    const list: CodeList = {
      id: 'offences',
      name: 'dated',
      source: 'made for this test',
      isClosed: true,
      entries: [
        { label: 'Robbery of property', code: 'R1', aliases: [] },
        { label: 'Theft', aliases: [], validTo: '2018-03-31', supersededBy: 'Robbery of property' },
      ],
    };
    expect(becomes(sheetOf(['Theft', 'R1', 'R1'], 'offence-type', list))).toEqual([['R1', 2]]);
  });
});

describe('it becomes the list’s label', () => {
  test.each([
    ['where no other cell says that', ['Indin', 'White British', 'Irish'], 'Indian'],
    ['where only wrong cells do', ['Indin', 'Indin', 'Indan'], 'Indian'],
    [
      'where others say it by a name that is far from the wrong one',
      ['English, Welsh, Scottish, Northern Irish or Britsh', ...times(9, 'White British')],
      BRITISH,
    ],
  ] as const)('%s', (_name, values, value) => {
    expect(becomes(sheetOf(values))[0]).toEqual([value, undefined]);
  });

  test('where the list knows different things by one entry', () => {
    const offences = sheetOf(['Murdr', ...times(20, 'Assault')], 'offence-type', OFFENCE_GROUP);
    expect(becomes(offences)).toEqual([['Violence against the Person', undefined]]);
    const named = sheetOf(['Murdr', 'Murder', ...times(20, 'Assault')], 'offence-type', OFFENCE_GROUP);
    expect(becomes(named)).toEqual([['Murder', 1]]);
  });
});

test('of several columns the fewest cells count, and none where one takes the label', () => {
  const many = sheetOf(['Whit British', ...times(4, 'White British')], 'ethnicity', ETHNICITY, 'One');
  const few = sheetOf(['Wite British', ...times(2, 'White British')], 'ethnicity', ETHNICITY, 'Two');
  expect(becomes(many, few)).toEqual([['White British', 2]]);
  expect(
    becomes(
      sheetOf(['Indin', 'Indian'], 'ethnicity', undefined, 'One'),
      sheetOf(['Indan'], 'ethnicity', undefined, 'Two'),
    ),
  ).toEqual([['Indian', undefined]]);
});
