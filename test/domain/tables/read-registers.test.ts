import fc from 'fast-check';
import { printArea } from '../../../src/cells/addresses';
import { readRegisters } from '../../../src/domain/tables/read-registers';
import type { TableRead } from '../../../src/domain/tables/spec-rows';
import { NO_REGISTERS } from '../../../src/domain/model/registers';
import { placed, tableOf } from '../../support/register-tables';

/** 1 April 2019 and 31 March 2020 as Excel stores them. */
const APRIL = 43556;
const MARCH = 43921;

const SERVICES = tableOf(
  'Services',
  ['Service ID', 'Service', 'Provider', 'Crime-related', 'Risk', 'Start', 'End', 'Return frequency', 'Cost'],
  ['S1', 'The Shores', 'Dorset Care CIC', 'Yes', 'High', APRIL, '31/03/2020', 'Quarterly', 120000],
  ['S2', 'Safe Schools', 'Safer Schools Trust', 'n', 'Standard', '1 Sept 2018', MARCH, 'Six-monthly', 60000],
  ['S3', null, null, null, null, null, null, null, null],
);

const FUNDS = tableOf(
  'Funds',
  ['Fund ID', 'Fund', 'Period start', 'Period end', 'Required KPIs', 'Return frequency'],
  ['MOJ', 'Victims’ grant', APRIL, MARCH, 'Referrals in; offence-type;felt-safer; no such thing', 'Half-yearly'],
  ['PPA', 'Property act fund', null, null, null, 'Annually'],
);

const AWARDS = tableOf(
  'Awards',
  ['Fund ID', 'Service ID', 'Amount'],
  ['moj', 'S1', 1000],
  ['Victims’ grant', 'safe schools', null],
  ['MOJ', 'S3', 0],
  ['NOBODY', 'S1', 5],
  ['PPA', 'S9', 5],
);

const KPIS = tableOf('KPIs', ['Service ID', 'KPI ID', 'KPI'], ['*', 'felt-safer', 'Felt safer']);

/** As people write headings. */
const DRESSES: readonly ((heading: string) => string)[] = [
  (heading) => heading.toUpperCase(),
  (heading) => heading.replace(/ /g, '_'),
  (heading) => ` ${heading.toLowerCase()}: `,
  (heading) => heading.replace(/[ -]/g, ''),
];

/** The same table with its columns in another order, its headings otherwise written, and a column of notes. */
function redressed(table: TableRead): fc.Arbitrary<TableRead> {
  const columns = table.headers.map((_, index) => index);
  return fc
    .record({
      order: fc.shuffledSubarray(columns, { minLength: columns.length }),
      dresses: fc.array(fc.constantFrom(...DRESSES), { minLength: columns.length, maxLength: columns.length }),
    })
    .map(({ order, dresses }) => ({
      ...table,
      headers: ['Notes', ...order.map((index) => dresses[index]!(table.headers[index]!))],
      rows: table.rows.map((row) => ['a note', ...order.map((index) => row[index] ?? null)]),
    }));
}

describe('readRegisters', () => {
  test('columns may stand in any order, their headings in any case, spacing and punctuation', () => {
    const withoutPlaces = (tables: readonly TableRead[]): unknown =>
      JSON.parse(JSON.stringify(readRegisters(tables), (key, value: unknown) => (key === 'place' ? undefined : value)));
    const told = withoutPlaces([SERVICES, FUNDS, AWARDS, KPIS]);
    fc.assert(
      fc.property(redressed(SERVICES), redressed(FUNDS), redressed(AWARDS), redressed(KPIS), (...tables) => {
        expect(withoutPlaces(tables)).toEqual(told);
      }),
    );
  });

  test('without tables there is nothing, and tables of other names are nothing', () => {
    expect(readRegisters([])).toEqual(NO_REGISTERS);
    expect(readRegisters([tableOf('Orders', ['Service ID'], ['S1'])])).toEqual(NO_REGISTERS);
  });

  test('reads services, dates as numbers or text, words in any case', () => {
    const { services } = readRegisters([placed(SERVICES, 'Register', 'C4')]);
    expect(services.map(({ place, ...service }) => ({ ...service, at: place && printArea(place.area) }))).toEqual([
      {
        id: 'S1',
        name: 'The Shores',
        provider: 'Dorset Care CIC',
        isCrimeRelated: true,
        isHighRisk: true,
        start: '2019-04-01',
        end: '2020-03-31',
        frequency: 'quarterly',
        at: 'C5:K5',
      },
      {
        id: 'S2',
        name: 'Safe Schools',
        provider: 'Safer Schools Trust',
        isCrimeRelated: false,
        isHighRisk: false,
        start: '2018-09-01',
        end: '2020-03-31',
        frequency: 'half-yearly',
        at: 'C6:K6',
      },
      { id: 'S3', name: 'S3', provider: '', at: 'C7:K7' },
    ]);
    expect(new Set(services.map(({ place }) => place?.sheet))).toEqual(new Set(['Register']));
  });

  test('reads what funds ask for, and of whom: by Awards, ids or names, not for an award of nothing', () => {
    const { funds } = readRegisters([AWARDS, FUNDS, SERVICES, KPIS]);
    expect(funds).toMatchObject([
      {
        id: 'MOJ',
        name: 'Victims’ grant',
        requiredKpis: ['referrals-in', 'offence-type', 'felt-safer'],
        frequency: 'half-yearly',
        services: ['S1', 'S2'],
        start: '2019-04-01',
        end: '2020-03-31',
      },
      { id: 'PPA', requiredKpis: [], frequency: 'yearly', services: ['S9'] },
    ]);
  });

  test('of two rows of one fund the first counts, a row without an id is none, and one without a name has its id', () => {
    const table = tableOf(
      'Funds',
      ['Fund ID', 'Fund', 'Return frequency'],
      [null, 'Nobody’s', 'Yearly'],
      ['F1', null, 'Quarterly'],
      ['f-1', 'Again', 'Yearly'],
    );
    expect(readRegisters([table]).funds).toMatchObject([{ id: 'F1', name: 'F1', frequency: 'quarterly' }]);
  });

  test('so it is for services, and an award of no fund or no service pays nobody', () => {
    const services = tableOf('Services', ['Service ID', 'Risk'], [null, 'High'], ['S1', 'High'], ['s 1', 'Standard']);
    const awards = tableOf('Awards', ['Fund ID', 'Service ID', 'Amount'], ['MOJ', null, 5], [null, 'S1', 5]);
    const registers = readRegisters([services, FUNDS, awards]);
    expect(registers.services).toMatchObject([{ id: 'S1', isHighRisk: true }]);
    expect(registers.funds.map((fund) => fund.services)).toEqual([[], []]);
  });

  test('a return of a sheet alone, or of a service alone, is one', () => {
    const table = tableOf(
      'Returns',
      ['Service ID', 'Sheet', 'Status'],
      [null, 'Q2', null],
      ['S1', null, null],
      [null, null, 'Late'],
    );
    expect(readRegisters([table]).returns.map(({ service, sheet }) => [service, sheet])).toEqual([
      ['', 'Q2'],
      ['S1', ''],
    ]);
  });

  test('a value of no service is none', () => {
    const table = tableOf('History', ['Service ID', 'KPI ID', 'Period', 'Value'], [null, 'calls', '2018-19', 4]);
    expect(readRegisters([table]).history).toEqual([]);
  });

  test('reads returns, their periods as people write them', () => {
    const { returns } = readRegisters([
      SERVICES,
      tableOf(
        'Returns',
        ['Period', 'Return ID', 'SHEET', 'service_id', 'Status', 'Received'],
        ['Q2 2019/20', 'R1', 'Shores Q2', 'the shores', 'Received', 43700],
        [43556, 'R2', null, 'S2', 'Expected', null],
        ['some time', 'R3', 'Other', 'S7', null, 'soon'],
        [null, 'R4', null, null, null, null],
      ),
    ]);
    expect(returns.map(({ place, ...one }) => ({ ...one, row: place?.area.top }))).toEqual([
      {
        id: 'R1',
        sheet: 'Shores Q2',
        service: 'S1',
        period: { start: '2019-07-01', end: '2019-09-30', label: '2019-20 Q2' },
        received: '2019-08-23',
        status: 'Received',
        row: 1,
      },
      {
        id: 'R2',
        sheet: '',
        service: 'S2',
        period: { start: '2019-04-01', end: '2019-04-30', label: 'April 2019' },
        status: 'Expected',
        row: 2,
      },
      { id: 'R3', sheet: 'Other', service: 'S7', status: '', row: 3 },
    ]);
  });

  test('reads accepted values and leaves out rows without a period or a value', () => {
    const { history } = readRegisters([
      SERVICES,
      tableOf(
        'History',
        ['Service ID', 'KPI ID', 'Category', 'Period', 'Value', 'Return ID'],
        ['S1', 'Referrals in', null, '2018-19', 326, 'R1'],
        ['S1', 'gender', 'Female', '2018-19 Q4', '1,200', 'R1'],
        ['S1', 'gender', 'Male', 'whenever', 3, 'R1'],
        ['S1', 'gender', 'Male', '2018-19', null, 'R1'],
        ['S1', null, 'Male', '2018-19', 4, 'R1'],
      ),
    ]);
    expect(history).toEqual([
      {
        service: 'S1',
        kpi: 'referrals-in',
        category: '',
        period: { start: '2018-04-01', end: '2019-03-31', label: '2018-19' },
        value: 326,
        returnId: 'R1',
        place: { sheet: 'History', area: { top: 1, left: 4, bottom: 1, right: 4 } },
      },
      {
        service: 'S1',
        kpi: 'gender',
        category: 'Female',
        period: { start: '2019-01-01', end: '2019-03-31', label: '2018-19 Q4' },
        value: 1200,
        returnId: 'R1',
        place: { sheet: 'History', area: { top: 2, left: 4, bottom: 2, right: 4 } },
      },
    ]);
  });

  test('reads explanations', () => {
    const { explanations } = readRegisters([
      tableOf(
        'Explanations',
        ['Query', 'Sheet', 'Explanation', 'By', 'Date', 'Accepted'],
        ['["x","y"]', 'Q2', '=SUM is text here', 'Jo', 43700, 'No'],
        ['["z"]', 'Q2', 'Two posts stood empty', 'Jo', 'yesterday', null],
        [null, 'Q2', 'about nothing', 'Jo', null, null],
      ),
    ]);
    expect(explanations.map(({ place, ...one }) => ({ ...one, at: place && printArea(place.area) }))).toEqual([
      {
        query: '["x","y"]',
        sheet: 'Q2',
        text: '=SUM is text here',
        by: 'Jo',
        date: '2019-08-23',
        isAccepted: false,
        at: 'A2:F2',
      },
      { query: '["z"]', sheet: 'Q2', text: 'Two posts stood empty', by: 'Jo', date: '', at: 'A3:F3' },
    ]);
  });

  test.each([
    [
      'an ID twice: the first row counts',
      tableOf('Services', ['Service ID', 'Service'], ['S1', 'A'], ['s1 ', 'B']),
      ['A'],
    ],
    ['rows without an ID', tableOf('Services', ['Service ID', 'Service'], [null, 'A'], ['#N/A', 'B'], [' ', 'C']), []],
    ['a table without its ID column', tableOf('Services', ['Service'], ['A']), []],
    ['a table without columns', tableOf('Services', []), []],
    [
      'a heading twice: the first counts',
      tableOf('Services', ['Service', 'Service ID', 'service'], ['A', 'S1', 'B']),
      ['A'],
    ],
  ])('does not stumble over %s', (_what, table, names) => {
    expect(readRegisters([table]).services.map(({ name }) => name)).toEqual(names);
  });
});
