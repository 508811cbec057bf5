import { MINIMUM_SPECIFICATION } from '../../../src/domain/codelists/minimum-set';
import { AGE_AT } from '../../../src/domain/codelists/contradictions';
import { DATE_ORDERS, kpiContradiction } from '../../../src/domain/rules/kpi-contradiction';
import { form, ofService, records, summary } from '../../support/return-builders';
import { reportOn, testRule } from '../../support/test-rule';

const specification = MINIMUM_SPECIFICATION;

// 2019-20 Q2: 43647 is 1 July 2019, 43738 is 30 September 2019. Birth dates: 31138 is 1 April 1985.
const period = '2019-20 Q2';
const BORN_1985 = 31_138;

const ages = (at: string, ...values: readonly (string | number)[]) =>
  records({ at, specification, columns: ['case-id', 'age'], rows: values.map((value, index) => [`c${index}`, value]) });

const offences = (at: string, ...values: readonly string[]) =>
  records({
    at,
    specification,
    columns: ['case-id', 'offence-type'],
    rows: values.map((value, index) => [`c${index}`, value]),
  });

test('the pairs name KPIs that there are, dates with dates', () => {
  const dates = new Set(specification.kpis.filter(({ kind }) => kind === 'date').map(({ id }) => id));
  expect(DATE_ORDERS.flatMap(({ first, then }) => [first, then]).filter((id) => !dates.has(id))).toEqual([]);
  expect(AGE_AT.filter((id) => !dates.has(id))).toEqual([]);
});

testRule(kpiContradiction, {
  accept: [
    {
      name: 'dates in order, on one day at different hours, or missing',
      on: records({
        at: 'B2',
        specification,
        columns: ['start-date', 'closure-date'],
        rows: [
          [43_650, 43_651],
          [43_650.9, 43_650.1],
          [43_650, null],
          [null, 43_640],
          [43_650, 'open'],
          [43_650, 2019],
        ],
      }),
    },
    {
      name: 'what may come in either order',
      on: records({
        at: 'B2',
        specification,
        columns: ['referral-date', 'offence-date', 'start-date'],
        rows: [[43_650, 43_660, 43_640]],
      }),
    },
    {
      name: 'ages and bands as the birth date gives them, give or take a year',
      on: records({
        at: 'B2',
        specification,
        period,
        columns: ['age', 'birth-date'],
        rows: [
          [34, BORN_1985],
          [33, BORN_1985],
          [35, BORN_1985],
          ['25-34', BORN_1985],
          ['35-44', BORN_1985],
          ['18+', BORN_1985],
          ['Adult', BORN_1985],
          [20, null],
          [1985, BORN_1985],
        ],
      }),
    },
    {
      name: 'ages that nothing dates',
      on: records({ at: 'B2', specification, columns: ['age', 'birth-date'], rows: [[5, BORN_1985]] }),
    },
    {
      name: 'an age of long ago, when the case began',
      on: records({
        at: 'B2',
        specification,
        period,
        columns: ['age', 'birth-date', 'referral-date'],
        rows: [[24, BORN_1985, 40_000]],
      }),
    },
    { name: 'children, where nobody says whom the service is for', on: ofService(ages('C2', 9, 40), {}) },
    {
      name: 'a name that names both, or means something else',
      on: ofService(ages('D2', 9, 40), { name: 'Adult survivors of childhood abuse' }),
    },
    {
      name: 'adults in a service for adults, and what may be either',
      on: ofService(ages('E2', 18, 40, '16-24', 'Not known', 199), { name: 'Adult ISVA' }),
    },
    {
      name: 'up to 25 in a service for young people',
      on: ofService(ages('F2', 9, 25, '18-24'), { name: 'Young people’s IDVA' }),
    },
    { name: 'offences, for a service that deals with crime or may', on: ofService(offences('B2', 'Burglary'), {}) },
    {
      name: 'no offence, for one that does not',
      on: ofService(offences('C2', 'Not a crime', 'ASB', 'N/A', 'None', '-', 'Not known', 'non-crime'), {
        isCrimeRelated: false,
      }),
    },
    {
      name: 'none counted, or counted as no crime',
      on: ofService(
        summary({
          at: 'B2',
          specification,
          periods: [period],
          rows: [
            ['beneficiaries', 5],
            ['offence-type/Burglary', 0],
            ['offence-type/Not a crime', 5],
          ],
        }),
        { isCrimeRelated: false },
      ),
    },
  ],
  reject: [
    {
      name: 'closed before opened, referred on before referred in',
      on: records({
        at: 'C4',
        specification,
        columns: ['case-id', 'referral-date', 'start-date=Opened', 'closure-date', 'onward-referral-date'],
        rows: [
          ['a', 43_650, 43_655, 43_651, null],
          ['b', 43_650, 43_655, 43_660, 43_649],
          ['c', null, 43_655, 43_654, null],
        ],
      }),
      findings: [
        {
          cells: ['F5', 'F7'],
          count: 2,
          message:
            'Closure date: 2 cells (first row 5) are before “Opened”, for example 5 July 2019, before 9 July 2019.',
          kpi: 'closure-date',
          severity: 'query',
        },
        {
          cells: ['G6'],
          count: 1,
          message: 'Row 6, Onward referral date: 3 July 2019 is before “Referral date”, 4 July 2019.',
        },
      ],
    },
    {
      name: 'born after the referral, and after the period; the birth date is not repeated',
      on: records({
        at: 'B2',
        specification,
        period,
        columns: ['birth-date', 'referral-date'],
        rows: [
          [43_660, 43_650],
          [43_700, 43_650],
          [43_800, null],
          [BORN_1985, 43_650],
        ],
      }),
      findings: [
        { cells: ['B3:B4'], count: 2, message: 'Date of birth: 2 cells (first row 3) are after “Referral date”.' },
        { cells: ['B5'], count: 1, message: 'Row 5, Date of birth: it is after the period, 2019-20 Q2.' },
      ],
    },
    {
      name: 'an age that is not the birth date’s',
      on: records({
        at: 'B2',
        specification,
        period,
        columns: ['age', 'birth-date'],
        rows: [
          [24, BORN_1985],
          ['65+', BORN_1985],
          [34, BORN_1985],
        ],
      }),
      findings: [
        {
          cells: ['B3:B4'],
          count: 2,
          message: 'Age: 2 cells (first row 3) do not go with “Date of birth”, for example 24 where it is 34.',
          kpi: 'age',
        },
      ],
    },
    {
      name: 'the same by the dates of the record, one cell',
      on: records({
        at: 'B2',
        specification,
        columns: ['age', 'birth-date', 'referral-date', 'closure-date'],
        rows: [[50, BORN_1985, 40_000, 43_650]],
      }),
      findings: [{ cells: ['B3'], count: 1, message: 'Row 3, Age: 50, but by “Date of birth” it is 24 to 34.' }],
    },
    {
      name: 'a child in a service for adults, by its name',
      on: ofService(ages('G3', 40, 9, '11-15'), { name: 'Adult ISVA' }),
      findings: [
        {
          cells: ['H5:H6'],
          count: 2,
          message: 'Age: 2 cells (first row 5) are below 18, for example 9, but “Adult ISVA” is for adults.',
          severity: 'query',
        },
      ],
    },
    {
      name: 'a pensioner in a service for young people',
      on: ofService(ages('B2', 70), { name: 'Youth outreach' }),
      findings: [
        { cells: ['C3'], count: 1, message: 'Row 3, Age: 70, but “Youth outreach” is for children and young people.' },
      ],
    },
    {
      name: 'by the counting rule of its people',
      on: ofService(
        {
          ...ages('B3', 12),
          specification: {
            ...specification,
            kpis: specification.kpis.map((kpi) =>
              kpi.id === 'beneficiaries' ? { ...kpi, countedWhen: 'Each adult once.' } : kpi,
            ),
          },
        },
        { name: 'Haven' },
      ),
      findings: [{ cells: ['C4'], count: 1, message: 'Row 4, Age: 12, but “Haven” is for adults.' }],
    },
    {
      name: 'offences of a service that does not deal with crime',
      on: ofService(offences('D2', 'Burglary', 'Not a crime', 'Robbery'), { name: 'Haven', isCrimeRelated: false }),
      findings: [
        {
          cells: ['E3', 'E5'],
          count: 2,
          message:
            'Offence type: 2 cells (first row 3) are filled in, for example with “Burglary”, but by the register “Haven” does not deal with crime.',
          kpi: 'offence-type',
        },
      ],
    },
    {
      name: 'counted, in a summary and in a form',
      on: ofService(
        summary({ at: 'B2', specification, periods: [period, 'Notes'], rows: [['offence-type/Burglary', 2, 9]] }),
        { isCrimeRelated: false },
      ),
      findings: [
        {
          cells: ['C3'],
          count: 1,
          message: 'C3, Offence type, Burglary: 2, but by the register “The Shores” does not deal with crime.',
        },
      ],
    },
    {
      name: 'where it happened',
      on: ofService(form({ at: 'B2', specification, rows: [['offence-location', 'Weymouth']] }), {
        isCrimeRelated: false,
      }),
      findings: [
        {
          cells: ['C2'],
          count: 1,
          message: 'C2, Location of offence: “Weymouth”, but by the register “The Shores” does not deal with crime.',
        },
      ],
    },
  ],
});

test('the two headings compared are told where one was only guessed', () => {
  const { findings } = reportOn(
    records({
      at: 'B2',
      specification,
      columns: ['start-date', 'closure-date~Closur dates'],
      rows: [[43_650, 43_640]],
    }),
  );
  const [finding] = findings.filter(({ rule }) => rule === 'kpi-contradiction');
  expect(finding?.message).toContain('The heading “Closur dates” was taken for the KPI “Closure date”');
});

test('many records leave room for pauses', () => {
  const rows = Array.from({ length: 50_000 }, () => [43_650, 43_640]);
  const {
    grid,
    recognition,
    specification: spec,
  } = records({ at: 'A1', specification, columns: ['start-date', 'closure-date'], rows });
  const [table] = recognition.returns;
  const steps = [...kpiContradiction.check({ grid, table: table!, specification: spec, siblings: [table!] })];
  expect(steps.filter((step) => step === undefined)).toHaveLength(2);
  expect(steps.at(-1)).toMatchObject({ count: 50_000, areas: [{ top: 1, bottom: 50_000 }] });
});
