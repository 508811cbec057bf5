import fc from 'fast-check';
import type { CellValue } from '../../../src/cells/cell-values';
import type { TableRead } from '../../../src/domain/tables/spec-rows';
import {
  agreementsTable,
  escalationsTable,
  explanationsTable,
  historyRows,
  historyTable,
  kpisTable,
  returnedValue,
  reviewOf,
  servicesTable,
  settingsTable,
  varianceIn,
} from '../../support/review-tables';

const CALLS = ['S1', 'calls', 'Calls answered', 'sessions', 'count', 'higher'];
const SERVICE = ['S1', 'Helpline', 'Harbour', 'Standard', 'Quarterly'];
const HIGH = ['S1', 'Helpline', 'Harbour', 'High', 'Quarterly'];
const AT = { sheet: 'Q2 return', row: 6, column: 1 };
const FALL = [100, 104, 98, 102, 100];

const base = (...more: readonly TableRead[]): readonly TableRead[] => [
  servicesTable(SERVICE),
  kpisTable(CALLS),
  ...more,
];
const fallen = (...more: readonly TableRead[]) =>
  reviewOf(base(historyTable(...historyRows('S1', 'calls', FALL, '2019-20 Q1')), ...more), {
    returned: [returnedValue('S1', 'calls', '2019-20 Q2', 55, AT)],
  });

test('a fall: value, comparisons, verdict, reason, next step, and where it stands', () => {
  const { variances, notReviewed, caution } = fallen();
  expect(variances).toHaveLength(1);
  expect(variances[0]).toMatchObject({
    key: 'S1 · calls',
    service: { id: 'S1', name: 'Helpline', provider: 'Harbour', isHighRisk: false },
    kpi: { id: 'calls', name: 'Calls answered', betterIs: 'higher' },
    category: '',
    value: 55,
    at: { sheet: 'Q2 return', areas: [{ top: 6, left: 1, bottom: 6, right: 1 }] },
    verdict: 'escalate',
    query: 'variance-unexplained · Q2 return · calls · 2019-20 Q2',
    advice: { step: 'informal', rule: 'first-concern', dueDays: { informal: '2019-11-03' } },
  });
  expect(variances[0]!.because).toBe(
    '55 in 2019-20 Q2: 49 less than the 104 of a year before (2018-19 Q2) (−47.1 %); chance alone gives that less than once ' +
      'in 1,000; 45 less than the 100 of the period before (2019-20 Q1) (−45 %); chance alone gives that less than once in ' +
      '1,000; the year so far, 155, is 49 less than the 204 by this time last year (1 April 2018 to 30 September 2018) ' +
      '(−24 %); chance alone gives that about once in 89. Nobody has explained it well enough.',
  );
  expect(variances[0]!.points.map(({ value }) => value)).toEqual([...FALL, 55]);
  expect(caution).toMatchObject({ tests: 3, flagged: 2 });
  expect(caution.expected).toBeCloseTo(0.03, 12);
  expect(notReviewed).toEqual([]);
});

test('SARC: 326 referrals after 278 are within chance, whatever a flat tenth says', () => {
  const { variances } = reviewOf([
    servicesTable(['SARC', 'The Shores SARC', 'The Shores', 'High', 'Quarterly']),
    historyTable(['SARC', 'referrals-in', null, '2017-18', 278], ['SARC', 'referrals-in', null, '2018-19', 326]),
  ]);
  expect(variances[0]).toMatchObject({ verdict: 'within chance', advice: { step: 'none', rule: 'no-concern' } });
  expect(variances[0]!.because).toBe(
    '326 in 2018-19: within what chance gives: 48 more than the 278 of the period before (2017-18) (+17.3 %); chance alone ' +
      'gives that about once in 18.',
  );
});

describe('History', () => {
  test('a return goes before it; what was accepted and then replaced stays to be seen', () => {
    const rows = [
      ...historyRows('S1', 'calls', [...FALL, 90]),
      ['S1', 'calls', null, '2019-20 Q1', 110, 'R-2'],
      ['S1', 'calls', null, 'Jul-Sep 2019', 92, 'R-3'],
    ];
    const { points, value, at } = varianceIn(
      reviewOf(base(historyTable(...rows)), { returned: [returnedValue('S1', 'calls', '2019-20 Q2', 95, AT)] }),
      'S1 · calls',
    );
    expect([value, at?.sheet]).toEqual([95, 'Q2 return']);
    expect(points.slice(-2).map((point) => [point.value, point.superseded])).toEqual([
      [110, [100]],
      [95, [90, 92]],
    ]);
  });

  test('the same value accepted and returned is not superseded by itself', () => {
    const { points } = varianceIn(
      reviewOf(base(historyTable(...historyRows('S1', 'calls', [95]))), {
        returned: [returnedValue('S1', 'calls', '2019-20 Q2', 95, AT)],
      }),
      'S1 · calls',
    );
    expect(points).toHaveLength(1);
    expect(points[0]).not.toHaveProperty('superseded');
  });

  test('alone, it says where the value stands', () => {
    const { at, query } = varianceIn(
      reviewOf(base(historyTable(...historyRows('S1', 'calls', [100, 55])))),
      'S1 · calls',
    );
    expect(at).toEqual({ sheet: 'History', areas: [{ top: 2, left: 4, bottom: 2, right: 4 }] });
    expect(query).toBe('variance-unexplained · History · calls · 2019-20 Q2');
  });

  test('the order of its rows does not matter', () => {
    const rows = [
      ...historyRows('S1', 'calls', [90, 104, null, 102, 100, 55]),
      ...historyRows('S1', 'visits', [10, 12, 11, 9, 10, 30]),
      ...historyRows('S2', 'calls', [10, 12, 11, 9, 10, 11]),
      ...historyRows('S2', 'visits', [10, 12, 11, 9, 10, 11]),
      ['S1', 'calls', null, '2019-20 Q3', 7],
      ['S1', 'calls', null, '2019-20', 300],
      ['S1', 'calls', null, '2018-19', 396],
      ['S2', 'gender', 'Female', '2019-20 Q1', 80],
      ['S2', 'gender', 'Female', '2019-20 Q2', 20],
    ];
    const tables = (all: readonly (readonly CellValue[])[]) => [
      servicesTable(SERVICE, ['S2', 'Refuge', 'Harbour', 'High', 'Quarterly']),
      kpisTable(CALLS, ['*', 'visits', 'Visits'], ['S2', 'calls', 'Calls']),
      historyTable(...all),
    ];
    const whereabouts = (all: readonly (readonly CellValue[])[]) => {
      const { variances, ...rest } = reviewOf(tables(all));
      // The cell moves with its row.
      return {
        variances: variances.map(({ points, ...one }) => [{ ...one, at: undefined }, points.map(({ value }) => value)]),
        ...rest,
      };
    };
    const expected = whereabouts(rows);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(whereabouts(shuffled)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  test('of a KPI that no specification names is told, not judged', () => {
    const { variances, notReviewed } = reviewOf(base(historyTable(['S1', 'smiles', null, '2019-20 Q1', 5])));
    expect(variances).toEqual([]);
    expect(notReviewed).toEqual([
      '“smiles” of “S1” is no KPI of its specification, so its values are not judged. Add it to KPIs, or correct the KPI ID in the table History.',
    ]);
  });

  test('with values of periods that are not over only, is told as well', () => {
    expect(reviewOf(base(historyTable(['S1', 'calls', null, '2019-20 Q3', 5])))).toMatchObject({
      variances: [],
      notReviewed: [
        '“Calls answered” of “Helpline”: 2019-20 Q3 ends on 31 December 2019, and there is no value of a period that is over.',
      ],
    });
  });
});

describe('notes', () => {
  const notesOf = (rows: readonly (readonly CellValue[])[], ...more: readonly TableRead[]) =>
    varianceIn(reviewOf(base(historyTable(...rows), ...more)), 'S1 · calls').notes;

  test('missing periods, small numbers, too few for a chart, a value that came too early', () => {
    expect(
      notesOf([...historyRows('S1', 'calls', [9, null, null, 8, null, 7]), ['S1', 'calls', null, '2019-20 Q3', 4]]),
    ).toEqual([
      'There is no value of 2019-20 Q1 to compare with: add it to the table History if it was reported.',
      'There is no value of 2018-19 Q2 to compare with: add it to the table History if it was reported.',
      'A value of 2019-20 Q3 is there already, but the period ends on 31 December 2019: it is not judged before.',
      'No value of 2018-19 Q2, 2018-19 Q3, 2019-20 Q1. The chart runs on without them.',
      '3 periods are too few for a chart with limits: six are needed, thirteen for full ones.',
      'Small numbers: a few people more or less change the percentage a lot.',
    ]);
  });

  test('trial limits, and why they begin anew', () => {
    const rebase = settingsTable(['Rebase S1 calls', '2018-04-01']);
    expect(notesOf(historyRows('S1', 'calls', [50, 51, 50, ...FALL, 99]), rebase)).toEqual([
      'Trial limits from 6 periods: they settle at thirteen.',
      'Limits are worked out anew from 1 April 2018: what is counted changed then, or Settings says so.',
    ]);
  });

  test('a quarter in part', () => {
    const [service] = [servicesTable(['S1', 'Helpline', 'Harbour', 'Standard', 'Quarterly', '2019-08-16'])];
    const { notes } = varianceIn(
      reviewOf([service, kpisTable([...CALLS, 90]), historyTable(...historyRows('S1', 'calls', [44]))]),
      'S1 · calls',
    );
    expect(notes).toContain('The service ran on 46 of the 92 days of 2019-20 Q2; comparisons allow for it.');
    expect(notes).toContain(
      'The service did not run all of the latest period, so it is not held against the limits of a chart.',
    );
  });
});

test('a changed definition in KPIs is not compared, and the chart begins anew', () => {
  const kpis = kpisTable(
    [...CALLS, null, null, null, null, '2019-06-30', 'When it rings.'],
    [...CALLS, null, null, null, '2019-07-01', null, 'When it is answered.'],
  );
  const { comparisons, notes, spc, verdict } = varianceIn(
    reviewOf([servicesTable(SERVICE), kpis, historyTable(...historyRows('S1', 'calls', [...FALL, 101, 55]))]),
    'S1 · calls',
  );
  expect([comparisons, spc, verdict]).toEqual([[], undefined, 'too little data']);
  expect(notes).toEqual([
    '2019-20 Q1 was counted by another definition, so it is not compared.',
    '2018-19 Q2 was counted by another definition, so it is not compared.',
    '1 period since 1 July 2019, when what is counted changed, is too few for a chart with limits: six are needed, thirteen for full ones.',
  ]);
});

describe('parts of breakdowns', () => {
  const rows = (female: number, male: number) => [
    ...historyRows('S1', 'calls', [100, 100]),
    ['S1', 'gender', 'Female', '2019-20 Q1', 80],
    ['S1', 'gender', 'Male', '2019-20 Q1', 20],
    ['S1', 'gender', 'Female', '2019-20 Q2', female],
    ['S1', 'gender', 'Male', '2019-20 Q2', male],
  ];

  test('are listed where they stand out, watched, and have no step of their own', () => {
    const { variances } = reviewOf(base(historyTable(...rows(30, 21))));
    expect(variances.map(({ key, verdict, advice }) => [key, verdict, advice.step])).toEqual([
      ['S1 · gender · Female', 'watch', 'none'],
      ['S1 · calls', 'within chance', 'none'],
    ]);
  });

  test('make no flags of the list’s caution', () => {
    expect(reviewOf(base(historyTable(...rows(30, 21)))).caution.tests).toBe(1);
  });
});

describe('explanations', () => {
  const QUERY = 'variance-unexplained · Q2 return · calls · 2019-20 Q2';
  const TEXT = 'The night line was closed from July while two volunteers were trained: 38 calls fewer.';
  const explained = (accepted: CellValue, query = QUERY, text = TEXT) =>
    varianceIn(fallen(explanationsTable([query, 'Q2 return', text, 'Harbour', '2019-10-10', accepted])), 'S1 · calls');

  test.each<readonly [string, CellValue, string, string, string]>([
    ['adequate', null, 'explained', 'adequate', 'explained'],
    ['accepted', 'Yes', 'explained', 'accepted', 'explained'],
    ['returned', 'No', 'escalate', 'returned', 'first-concern'],
  ])('%s', (_, accepted, verdict, status, rule) => {
    expect(explained(accepted)).toMatchObject({ verdict, explanation: { status, covered: 38 }, advice: { rule } });
  });

  test('too thin', () => {
    expect(explained(null, QUERY, 'Checked, is correct.')).toMatchObject({
      verdict: 'escalate',
      explanation: { status: 'too thin' },
    });
  });

  test('of the value in History count as well, those of another quarter do not', () => {
    expect(explained(null, 'variance-unexplained · History · calls · 2019-20 Q2').verdict).toBe('explained');
    expect(explained(null, 'variance-unexplained · Q2 return · calls · 2019-20 Q1').explanation).toBeUndefined();
  });

  test('of a return that was taken out of the workbook are found by its sheet in Returns', () => {
    const returns = {
      name: 'Returns',
      sheet: 'Returns',
      top: 0,
      left: 0,
      headers: ['Return ID', 'Sheet', 'Service ID', 'Period'],
      rows: [['R-1', 'Q2 return', 'S1', '2019-20 Q2']],
    };
    const history = historyTable(...historyRows('S1', 'calls', [...FALL, 55]));
    const row = explanationsTable([QUERY, 'Q2 return', TEXT, 'Harbour', '2019-10-10', null]);
    expect(varianceIn(reviewOf(base(history, row, returns)), 'S1 · calls').verdict).toBe('explained');
  });
});

describe('the ladder', () => {
  const watch = (service: readonly CellValue[], ...more: readonly TableRead[]) =>
    varianceIn(
      reviewOf([
        servicesTable(service),
        kpisTable(CALLS),
        historyTable(...historyRows('S1', 'calls', [100, 69])),
        ...more,
      ]),
      'S1 · calls',
    );
  const inPlace = (...items: readonly string[]) => agreementsTable(...items.map((item) => ['S1', item, 'Yes']));

  test('what is only watched is raised with a high-risk service whose agreement has gaps', () => {
    expect(watch(SERVICE).advice).toMatchObject({ step: 'none', rule: 'only-watched', agreementLacks: [] });
    const { advice } = watch(HIGH, inPlace('Staffing', 'Policies'));
    expect(advice).toMatchObject({
      step: 'informal',
      rule: 'high-risk-without-agreement',
      agreementLacks: ['Costs', 'Procedures'],
      wantsQuarterlyData: false,
    });
    expect(advice.because).toBe(
      'It is a high-risk service whose agreement does not cover costs and procedures, so a variance that would only be ' +
        'watched elsewhere is raised informally (2019 report, sections 4.4 and 4.5).',
    );
    const all = inPlace('Staffing', 'Costs', 'Policies', 'Procedures');
    expect(watch(HIGH, all).advice.rule).toBe('only-watched');
  });

  test.each([
    ['Yearly', true],
    ['Half-yearly', true],
    ['Quarterly', false],
    ['Monthly', false],
    // Nobody says how often; its figures are quarterly.
    [null, false],
  ])('quarterly data of a high-risk service that reports %s: wanted %s', (frequency, isWanted) => {
    const { advice } = watch(['S1', 'Helpline', 'Harbour', 'High', frequency]);
    expect(advice.wantsQuarterlyData).toBe(isWanted);
  });

  test('steps of the same service and KPI count, those of others do not', () => {
    const step = (service: string, kpi: string) =>
      fallen(escalationsTable(['C', '2019-09-01', service, kpi, 'Informal', null, null, null, null, null, null]));
    expect(varianceIn(step('S1', 'calls'), 'S1 · calls').advice).toMatchObject({
      step: 'formal',
      rule: 'answer-overdue',
      open: { due: '2019-09-15', isOverdue: true },
    });
    expect(varianceIn(step('Helpline', 'Calls answered'), 'S1 · calls').advice.step).toBe('formal');
    expect(varianceIn(step('S1', 'visits'), 'S1 · calls').advice.step).toBe('informal');
    expect(varianceIn(step('S2', 'calls'), 'S1 · calls').advice.step).toBe('informal');
  });
});

test('the most pressing first: verdict, then the higher step, then the less likely', () => {
  const kpis = ['calm', 'better', 'new', 'watched', 'worse', 'climbing'];
  const figures: Record<string, readonly number[]> = {
    calm: [100, 101],
    better: [100, 160],
    new: [40],
    watched: [100, 69],
    worse: [100, 60],
    climbing: [100, 62],
  };
  const { variances } = reviewOf([
    servicesTable(SERVICE),
    kpisTable(...kpis.map((id) => ['S1', id, id, 'sessions', 'count', 'higher'])),
    historyTable(...kpis.flatMap((id) => historyRows('S1', id, figures[id] ?? []))),
    escalationsTable(['C', '2019-09-01', 'S1', 'climbing', 'Informal']),
  ]);
  expect(variances.map(({ kpi, verdict }) => `${kpi.id}: ${verdict}`)).toEqual([
    'climbing: escalate',
    'worse: escalate',
    'watched: watch',
    'better: improved',
    'new: too little data',
    'calm: within chance',
  ]);
});

describe('the caution beside the list', () => {
  test('says how many of so many comparisons chance alone would flag', () => {
    const kpis = Array.from({ length: 40 }, (_, at) => `kpi-${at}`);
    const { caution } = reviewOf([
      servicesTable(SERVICE),
      kpisTable(...kpis.map((id) => ['S1', id, id, 'sessions', 'count', 'higher'])),
      historyTable(...kpis.flatMap((id, at) => historyRows('S1', id, at === 0 ? [100, 55] : [100, 102]))),
      settingsTable(['Escalate when chance is below %', 2]),
    ]);
    expect(caution).toMatchObject({ tests: 40, flagged: 1 });
    expect(caution.expected).toBeCloseTo(0.8, 12);
  });
});

test('nothing in the workbook: nothing to say, and nothing goes wrong', () => {
  expect(reviewOf([])).toEqual({ variances: [], caution: { tests: 0, flagged: 0, expected: 0 }, notReviewed: [] });
});

test('whatever History holds, nothing is thrown, and every verdict has its reason', () => {
  const cell = fc.oneof(
    fc.constantFrom<CellValue>(
      null,
      '',
      'x',
      -5,
      1e12,
      0.5,
      true,
      '12',
      'April 2019',
      '2019-20',
      '2018-19',
      '2019-20 Q2',
    ),
    fc.nat(500),
  );
  const row = fc.tuple(
    fc.constantFrom<CellValue>('S1', 'S2', null),
    fc.constantFrom<CellValue>('calls', 'gender', 'beneficiaries', 'smiles'),
    fc.constantFrom<CellValue>(null, 'Female'),
    fc.constantFrom<CellValue>('2019-20 Q1', '2019-20 Q2', '2018-19', '1 May 2019 to 3 June 2019', 'soon'),
    cell,
  );
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
      for (const { because, advice, notes } of reviewOf(base(historyTable(...rows))).variances) {
        for (const said of [because, advice.because, ...notes]) {
          expect(said).toMatch(/\S.*\.$/s);
          expect(said).not.toMatch(/NaN|undefined|Infinity|\[object/);
        }
      }
    }),
    { numRuns: 300 },
  );
});
