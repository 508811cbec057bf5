import { pointAt, seriesOf } from '../../../src/domain/variance/series';
import { aKpi, allSeries, aSeries, aService, period, SAFER, TODAY, type Told } from '../../support/variance-builders';

const labels = (told: Told) => aSeries(told).points.map(({ period: { label } }) => label);

test('points are in order, with the days of the period as exposure', () => {
  const { points } = aSeries({ figures: [5, 7, 9] });
  expect(points.map(({ value, exposure }) => [value, exposure])).toEqual([
    [5, 90],
    [7, 91],
    [9, 92],
  ]);
});

describe('which values make a series', () => {
  const years: Told['also'] = [
    ['2017-18', 278],
    ['2018-19', 326],
  ];

  test.each<readonly [string, Told, readonly string[]]>([
    ['missing periods stay missing', { figures: [5, null, null, 9] }, ['2018-19 Q3', '2019-20 Q2']],
    [
      'a period that is not over is not judged',
      { figures: [5, 7, 9], today: '2019-09-30' },
      ['2018-19 Q4', '2019-20 Q1'],
    ],
    ['it is over on the day after', { figures: [7, 9], today: '2019-10-01' }, ['2019-20 Q1', '2019-20 Q2']],
    ['of several lengths that which ended last', { figures: [7, 9], also: years }, ['2019-20 Q1', '2019-20 Q2']],
    ['… whichever it is', { figures: [7, 9], last: '2018-19 Q3', also: years }, ['2017-18', '2018-19']],
    [
      'where two ended on one day, that which the service reports by',
      { figures: [7, 9], last: '2018-19 Q4', also: years },
      ['2018-19 Q3', '2018-19 Q4'],
    ],
    [
      '… be it the longer',
      { figures: [7, 9], last: '2018-19 Q4', also: years, service: { frequency: 'yearly' } },
      ['2017-18', '2018-19'],
    ],
    [
      '… in whatever order they stand',
      {
        figures: [278, 326],
        last: '2018-19',
        also: [['March 2019', 9]],
        service: { frequency: undefined },
      },
      ['March 2019'],
    ],
    [
      'else the shorter',
      { figures: [7, 9], last: 'March 2019', also: years, service: { frequency: undefined } },
      ['February 2019', 'March 2019'],
    ],
  ])('%s', (_, told, expected) => {
    expect(labels(told)).toEqual(expected);
  });

  test('a value that came too early is told; of several the one that is over first', () => {
    const early: Told = {
      figures: [7, 9],
      also: [
        ['2019-20', 40],
        ['2019-20 Q3', 3],
      ],
    };
    expect(aSeries(early).unfinished?.label).toBe('2019-20 Q3');
    expect(aSeries({ ...early, also: [...early.also!].reverse() }).unfinished?.label).toBe('2019-20 Q3');
    expect(aSeries({ figures: [7, 9] }).unfinished).toBeUndefined();
  });

  test('a period is over on the day after its last', () => {
    const unfinished = (today: string) => aSeries({ figures: [7, 9], today }).unfinished?.label;
    expect([unfinished('2019-09-30'), unfinished('2019-10-01')]).toEqual(['2019-20 Q2', undefined]);
    const notOver = (today: string) => allSeries({ figures: [7], today }).notOver.length;
    expect([notOver('2019-09-30'), notOver('2019-10-01')]).toEqual([1, 0]);
  });

  test('a KPI with such values only is no series, and is named', () => {
    const { series, notOver } = allSeries({ figures: [7], last: '2019-20 Q3' });
    expect(series).toEqual([]);
    expect(notOver.map((one) => [one.service.id, one.kpi.id, one.period.label])).toEqual([
      ['S1', 'sessions-held', '2019-20 Q3'],
    ]);
  });
});

describe('the service ran in part of the period', () => {
  test.each([
    ['from the middle', { start: '2019-08-16' }, 46, true],
    ['to the middle', { end: '2019-08-15' }, 46, true],
    ['from the third day', { start: '2019-07-03' }, 90, false],
    ['longer than the period', { start: '2018-04-01', end: '2020-03-31' }, 92, false],
    ['on the last day alone', { start: '2019-09-30' }, 1, true],
    ['on the first day alone', { end: '2019-07-01' }, 1, true],
    ['on one day within', { start: '2019-08-01', end: '2019-08-01' }, 1, true],
    // A register that is wrong about it: nobody can tell which days were meant.
    ['never, by the register', { start: '2020-01-01' }, 92, false],
  ])('%s', (_, service, exposure, isPart) => {
    expect(aSeries({ figures: [9], service }).points[0]).toMatchObject({ exposure, isPart });
  });

  test.each([
    ['2019-06-04', 27, false],
    ['2019-06-05', 26, true],
  ])('nine days in ten are the whole: from %s of June', (start, exposure, isPart) => {
    const told: Told = { figures: [9], last: 'June 2019', service: { frequency: 'monthly', start } };
    expect(aSeries(told).points[0]).toMatchObject({ exposure, isPart });
  });

  test('what is open on a day, and a share of people, is whole all the same', () => {
    const service = { start: '2019-08-16' };
    const open = aSeries({ figures: [9], service, kpi: { name: 'Open cases at end' } });
    expect(open.points[0]).toMatchObject({ exposure: 1, isAtAMoment: true, isPart: false });
    expect(aSeries({ figures: [9], service, kpi: SAFER, asked: [50] }).points[0]).toMatchObject({ isPart: false });
  });
});

describe('percentages', () => {
  test('have the number of people they are of, where the workbook knows', () => {
    const bases = (asked: Told['asked']) =>
      aSeries({ figures: [97, 96], kpi: SAFER, ...(asked && { asked }) }).points.map(({ base }) => base);
    expect(bases([140, null])).toEqual([140, undefined]);
    expect(bases([0, 150])).toEqual([undefined, 150]);
    expect(bases(undefined)).toEqual([undefined, undefined]);
  });

  test.each([
    [0.95, 95],
    [0.29, 29],
    [1, 100],
    [95, 95],
  ])('a target of %d is %d per cent', (target, expected) => {
    expect(aSeries({ figures: [97], kpi: { ...SAFER, target } }).kpi.target).toBe(expected);
  });

  test('a target of half a case stays one', () => {
    expect(aSeries({ figures: [1], kpi: { target: 0.5 } }).kpi.target).toBe(0.5);
  });
});

test.each([
  ['a text', { kind: 'text' as const }, ''],
  ['a date', { kind: 'date' as const }, ''],
  ['a breakdown as a whole', { kind: 'category' as const }, ''],
])('%s has no figures over time', (_, kpi, category) => {
  expect(allSeries({ figures: [1, 2], kpi, category }).series).toEqual([]);
});

test('a part of a breakdown has', () => {
  expect(aSeries({ figures: [1, 2], kpi: { kind: 'category' }, category: 'Female' }).category).toBe('Female');
});

test('however a service and a category are written, they are one series', () => {
  const value = (service: string, kpi: string, category: string, when: string, figure: number) => ({
    service,
    kpi,
    category,
    period: period(when),
    value: figure,
  });
  const { series } = seriesOf({
    values: [
      value('SARC X', 'gender', 'Female', '2019-20 Q2', 6),
      value('SARC X', 'felt-safer', '', '2019-20 Q2', 95),
      value('sarc x', 'gender', ' female', '2019-20 Q1', 60),
      value('sarc x', 'felt-safer', '', '2019-20 Q1', 90),
      value('Sarc X', 'asked', '', '2019-20 Q2', 140),
    ],
    service: (id) => aService({ id }),
    kpi: (_, id) =>
      aKpi(id === 'gender' ? { id, kind: 'category' } : id === 'asked' ? { id } : { ...SAFER, partOf: 'asked' }),
    today: TODAY,
  });
  expect(series.map(({ kpi, category, points }) => [kpi.id, category, points.map((one) => one.value)])).toEqual([
    ['gender', 'Female', [60, 6]],
    ['felt-safer', '', [90, 95]],
    ['asked', '', [140]],
  ]);
  expect(series[1]!.points.at(-1)!.base).toBe(140);
});

test('what no specification names is left out', () => {
  expect(allSeries({ figures: [1], kpi: { id: 'asked' } }).series.map(({ kpi }) => kpi.name)).toEqual(['Asked']);
});

test('a point is found by its days', () => {
  const { points } = aSeries({ figures: [5, 7] });
  expect(pointAt(points, period('Apr-Jun 2019'))?.value).toBe(5);
  expect(pointAt(points, period('2018-19 Q1'))).toBeUndefined();
});
