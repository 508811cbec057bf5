import { serialOfIso } from '../../../src/cells/serial-dates';
import type { CellValue } from '../../../src/cells/cell-values';
import { gridOf } from '../../support/builders';
import { onlyTable } from '../../support/describe-return';

const TABLE: CellValue[][] = [
  ['Client ID', 'Gender', 'Age', 'Ethnicity'],
  ['C1', 'Female', 34, 'Indian'],
  ['C2', 'Male', 19, 'Indian'],
];

/** A table under the rows, on a sheet of that name, recognised. */
function tableUnder(rows: CellValue[][], sheet = 'Sheet1', shown?: (string | undefined)[][]) {
  return onlyTable(gridOf([...rows, [], ...TABLE], { sheet, shown }));
}

describe('the period', () => {
  test.each<[string, CellValue[][], string]>([
    ['right of its label', [['Reporting period:', 'Q1 2019/20']], '2019-20 Q1'],
    ['after the colon', [['Reporting period: Apr–Jun 2019']], '2019-20 Q1'],
    ['across merged cells', [['Period', null, null, '01/04/2019 – 30/06/2019']], '2019-20 Q1'],
    ['below its label', [['Reporting period'], ['April 2019']], 'April 2019'],
    [
      'quarter and year apart',
      [
        ['Quarter', 'Q3'],
        ['Financial year', '2019/20'],
      ],
      '2019-20 Q3',
    ],
    [
      'a bare number of a quarter as text',
      [
        ['Quarter', '3'],
        ['Year', '2019/20'],
      ],
      '2019-20 Q3',
    ],
    [
      'a bare number of a quarter',
      [
        ['Quarter', 3],
        ['Year', '2019/20'],
      ],
      '2019-20 Q3',
    ],
    [
      'month and year apart',
      [
        ['Month', 'May'],
        ['Financial year', '2019/20'],
      ],
      'May 2019',
    ],
    ['the year only', [['Financial year', '2019/20']], '2019-20'],
    [
      'from and to',
      [
        ['From', '01/04/2019'],
        ['To', '30/06/2019'],
      ],
      '2019-20 Q1',
    ],
    [
      'from and to as Excel dates',
      [
        ['Period start', 43556],
        ['Period end', 43646],
      ],
      '2019-20 Q1',
    ],
    ['within a title', [['KPI return for Q1 2019/20 (Dorset)']], '2019-20 Q1'],
  ])('%s', (_where, rows, label) => {
    expect(tableUnder(rows).period?.value.label).toBe(label);
  });

  test('as an Excel date shown as a month', () => {
    const table = tableUnder([['Reporting month', serialOfIso('2019-04-01')!]], 'Sheet1', [[undefined, 'Apr-19']]);
    expect(table.period).toEqual({
      value: { start: '2019-04-01', end: '2019-04-30', label: 'April 2019' },
      from: { top: 0, left: 1, bottom: 0, right: 1 },
    });
  });

  test('a label beats a title, a title beats the sheet’s name', () => {
    const title = [['Return for Q2 2019/20']];
    expect(tableUnder([...title, ['Period', 'Q1 2019/20']], 'Q3 2019-20').period?.value.label).toBe('2019-20 Q1');
    expect(tableUnder(title, 'Q3 2019-20').period?.value.label).toBe('2019-20 Q2');
  });

  test('text that cannot be read is kept with its place', () => {
    const table = tableUnder([['Reporting period:', 'Spring term']]);
    expect(table.period).toBeUndefined();
    expect(table.unreadablePeriod).toEqual({ value: 'Spring term', from: { top: 0, left: 1, bottom: 0, right: 1 } });
  });

  test.each([
    ['Q1 2019/20 to Q2 2019/20', '1 April 2019 to 30 September 2019'],
    ['Q1 & Q2 2019/20', '1 April 2019 to 30 September 2019'],
    ['Q2 2019-20 (01/07/2019 - 30/09/2019)', '2019-20 Q2'],
  ])('all of “%s” is read, not a part of it', (text, label) => {
    expect(tableUnder([['Period:', text]]).period?.value.label).toBe(label);
  });

  test.each(['Q1 2019/20, then Q3 2019/20', 'Q2 2019/20 (was April 2019)'])('two periods are none: %s', (text) => {
    const table = tableUnder([['Period:', text]]);
    expect(table.period).toBeUndefined();
    expect(table.unreadablePeriod?.value).toBe(text);
  });

  test('a quarter that cannot be read does not make a year of the return', () => {
    const table = tableUnder([
      ['Quarter', 'Summer'],
      ['Financial year', '2019/20'],
    ]);
    expect(table.period).toBeUndefined();
    expect(table.unreadablePeriod?.value).toBe('Summer');
  });

  test('a label without a value says nothing', () => {
    const table = tableUnder([['Reporting period:', null]]);
    expect([table.period, table.unreadablePeriod]).toEqual([undefined, undefined]);
  });

  test('a column of records gives it where it says the same of each', () => {
    const periodOf = (second: string, sheet = 'Sheet1') =>
      onlyTable(
        gridOf(
          [
            ['Client ID', 'Gender', 'Age', 'Period'],
            ['C1', 'Female', 34, 'Q1 2019/20'],
            ['C2', 'Male', 19, second],
          ],
          { sheet },
        ),
      ).period;
    expect(periodOf('Q1 2019/20')).toMatchObject({ value: { label: '2019-20 Q1' }, from: { top: 1, left: 3 } });
    expect(periodOf('Q2 2019/20')).toBeUndefined();
    // What a column says of each record beats the sheet's name.
    expect(periodOf('Q1 2019/20', 'Q2 2019-20')?.value.label).toBe('2019-20 Q1');
  });

  test('quarter and year in columns of their own; the year alone is no better than the sheet’s name', () => {
    const headings = ['Client ID', 'Gender', 'Age', 'Year', 'Quarter'];
    const both = gridOf([headings, ['C1', 'Female', 34, '2019/20', 'Q3'], ['C2', 'Male', 19, '2019/20', 'Q3']]);
    expect(onlyTable(both).period?.value.label).toBe('2019-20 Q3');
    const year = gridOf([headings.slice(0, 4), ['C1', 'Female', 34, '2019/20']], { sheet: 'Q2 2019-20' });
    expect(onlyTable(year).period?.value.label).toBe('2019-20 Q2');
  });
});

describe('provider and service', () => {
  test.each<[string, CellValue[][]]>([
    ['right of the label', [['Provider', 'Dorset Care CIC']]],
    ['in the same cell', [['Name of provider: Dorset Care CIC']]],
    ['below the label', [['Organisation name'], ['Dorset Care CIC']]],
    ['with an instruction in brackets', [['Provider (full name)', null, 'Dorset Care CIC']]],
  ])('the provider %s', (_where, rows) => {
    expect(tableUnder(rows).provider?.value).toBe('Dorset Care CIC');
  });

  test.each([
    ['Provider: Dorset Care CIC   Reporting period: Q1 2019/20'],
    ['Provider: Dorset Care CIC\nService: The Shores\nPeriod: Q1 2019/20'],
    ['Provider: Dorset Care CIC; Period: Apr–Jun 2019'],
    ['Provider: Dorset Care CIC Period: 01/04/2019 - 30/06/2019'],
  ])('and the period in one cell: %s', (cell) => {
    const table = tableUnder([[cell]]);
    expect([table.provider?.value, table.period?.value.label]).toEqual(['Dorset Care CIC', '2019-20 Q1']);
  });

  test('a dash within a name is no mark of a label', () => {
    expect(tableUnder([['Provider: The Service - Poole']])).toMatchObject({
      provider: { value: 'The Service - Poole' },
    });
    expect(tableUnder([['Provider: The Service - Poole']]).service).toBeUndefined();
  });

  test('from a column that says the same of each record', () => {
    const of = (second: string) =>
      onlyTable(
        gridOf([
          ['Provider', 'Client ID', 'Gender', 'Age'],
          ['Dorset Care CIC', 'C1', 'Female', 34],
          [second, 'C2', 'Male', 19],
        ]),
      ).provider;
    expect(of('Dorset Care CIC')).toEqual({
      value: 'Dorset Care CIC',
      from: { top: 1, left: 0, bottom: 1, right: 0 },
    });
    expect(of('Acts Fast')).toBeUndefined();
  });

  test('another label is not a value', () => {
    expect(tableUnder([['Provider', 'Service', 'The Shores']])).toMatchObject({ service: { value: 'The Shores' } });
    expect(tableUnder([['Provider', 'Service', 'The Shores']]).provider).toBeUndefined();
  });

  test.each([
    ['The Shores Q2 2019-20', 'The Shores', '2019-20 Q2'],
    ['The Shores 2019-20 Q2', 'The Shores', '2019-20 Q2'],
    ['2019-20 Q2 The Shores', 'The Shores', '2019-20 Q2'],
    ['Weymouth CSAS Apr-Jun 2019', 'Weymouth CSAS', '2019-20 Q1'],
    ['The Shores return (Q2 2019-20)', 'The Shores', '2019-20 Q2'],
    ['SSCT_2019-20_Q1', 'SSCT', '2019-20 Q1'],
  ])('from the sheet’s name: %s', (sheet, service, period) => {
    const table = tableUnder([], sheet);
    expect(table.service).toEqual({ value: service, from: 'sheet-name' });
    expect(table.period).toMatchObject({ value: { label: period }, from: 'sheet-name' });
  });

  test.each(['Q2 2019-20', 'Return Q2 2019-20', 'Return Q1 (Apr-Jun 19)', 'KPI data 2019-20'])(
    'no service in the name %s',
    (sheet) => {
      expect(tableUnder([], sheet).service).toBeUndefined();
      expect(tableUnder([], sheet).period?.from).toBe('sheet-name');
    },
  );

  test.each(['Sheet1', 'Data', 'The Shores'])('a name without a period tells nothing: %s', (sheet) => {
    expect(tableUnder([], sheet)).not.toHaveProperty('service');
  });
});
