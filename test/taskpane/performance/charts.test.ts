import { FRAME, extentOf, pathThrough, scaleBetween, ticksIn } from '../../../src/taskpane/performance/chart-frame';
import { markPath, type PointShape } from '../../../src/taskpane/performance/chart-marks';
import {
  funnelAlternative,
  limitsText,
  pointText,
  seriesAlternative,
} from '../../../src/taskpane/performance/chart-words';
import { funnelChart } from '../../../src/taskpane/performance/funnel-chart';
import { seriesChart } from '../../../src/taskpane/performance/series-chart';
import type { SeriesPoint, Spc } from '../../../src/domain/variance/variance';
import { LIMITS, PEERS, quarter, series, sessions, variance } from '../support/variances';

const COUNT = { unit: 'referrals', kind: 'count' } as const;
const spc: Spc = { points: 8, isTrial: true, ...LIMITS, signals: [] };
const eight = series([300, 290, 310, 305, 295, 300, 310, 326], LIMITS);

const withSignal = (points: readonly SeriesPoint[], at: number, ...signals: SeriesPoint['signals']) =>
  points.map((point, index) => (index === at ? { ...point, signals } : point));

describe('scales', () => {
  test('a value goes to its place; a single value to the middle', () => {
    expect(scaleBetween([0, 10], [100, 0])(2.5)).toBe(75);
    expect(scaleBetween([5, 5], [0, 40])(5)).toBe(20);
  });

  test('there is room around values, but none below zero where no value is', () => {
    expect(extentOf([0, 100])).toEqual([0, 108]);
    expect(extentOf([-50, 50])).toEqual([-58, 58]);
    expect(extentOf([0, 0])[1]).toBeGreaterThan(0);
  });

  test.each([
    [
      [0, 108],
      [0, 50, 100],
    ],
    [
      [0, 0.31],
      [0, 0.2],
    ],
    [
      [236, 364],
      [250, 300, 350],
    ],
    [[7, 7], [7]],
  ] as const)('ticks within %j are round: %j', (extent, ticks) => {
    expect(ticksIn(extent)).toEqual(ticks);
  });

  test('a path goes through places, to a tenth of a unit', () => {
    expect(
      pathThrough([
        [1.04, 2],
        [3, 4.06],
      ]),
    ).toBe('M1 2L3 4.1');
  });
});

describe('a series', () => {
  test.each([1, 2, 3, 5])('of %d points is no chart', (length) => {
    const points = series([1, 2, 3, 4, 5].slice(0, length), LIMITS);
    expect(seriesChart({ points, kpi: COUNT })).toBeUndefined();
    expect(seriesChart({ points, spc, kpi: COUNT })).toBeUndefined();
  });

  test('that the review gives no limits is a line, without limits even where points have some', () => {
    const picture = seriesChart({ points: series([278, 300, 290, 310, 305, 326], LIMITS), kpi: COUNT });
    const places = picture?.points.map(({ x }) => x);
    expect([places?.[0], places?.at(-1)]).toEqual([FRAME.left + 8, FRAME.right - 8]);
    expect(picture).toMatchObject({ bands: [], causes: [] });
    expect(picture?.lines).toHaveLength(1);
    expect(picture).not.toHaveProperty('target');
  });

  test('higher values stand higher, and everything stands within the frame', () => {
    const picture = seriesChart({ points: eight, spc, kpi: { ...COUNT, target: 400 } })!;
    const [first, second] = picture.points;
    expect(first!.y).toBeLessThan(second!.y);
    const heights = [
      ...picture.points.map(({ y }) => y),
      picture.target!,
      ...picture.bands.flatMap((band) => [band.lower, band.upper]),
    ];
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(FRAME.top);
    expect(Math.max(...heights)).toBeLessThanOrEqual(FRAME.bottom);
    expect(picture.target).toBeLessThan(picture.bands[0]!.upper);
  });

  test('limits are a band of each stretch that has the same; trial limits say so', () => {
    const late = { mean: 320, lower: 280, upper: 360 };
    const points = eight.map((point, index) =>
      index < 2 ? { ...point, limits: undefined } : index < 5 ? point : { ...point, limits: late },
    );
    const picture = seriesChart({
      points: points,
      spc: { ...spc, isTrial: false, rebasedFrom: quarter(5).start },
      kpi: COUNT,
    })!;
    expect(picture.bands.map(({ isTrial }) => isTrial)).toEqual([true, false]);
    const [before, after] = picture.bands;
    expect(before!.to).toBe(after!.from);
    expect(before!.from).toBe((picture.points[1]!.x + picture.points[2]!.x) / 2);
    expect(seriesChart({ points: eight, spc, kpi: COUNT })?.bands.map(({ isTrial }) => isTrial)).toEqual([true]);
  });

  test('a missing period leaves a gap, and breaks the line', () => {
    const points = series([1, 2, 3, 4, 5, 6, 7]).filter((_, index) => index !== 2);
    const picture = seriesChart({ points, kpi: COUNT })!;
    expect(picture.lines).toHaveLength(2);
    const [a, b, c, d] = picture.points.map(({ x }) => x);
    expect(c! - b!).toBeCloseTo(2 * (b! - a!));
    expect(d! - c!).toBeCloseTo(b! - a!);
  });

  test('months of 28 to 31 days are one step apart', () => {
    const months = ['01-31', '02-28', '03-31', '04-30', '05-31', '06-30', '07-31'].map((end) => ({
      period: { start: `2019-${end.slice(0, 2)}-01`, end: `2019-${end}`, label: end },
      value: 5,
      signals: [],
    }));
    expect(seriesChart({ points: months, kpi: COUNT })?.lines).toHaveLength(1);
  });

  test('a special cause is drawn by the rule that names it, with one word for each run', () => {
    const shifted = [5, 6].reduce((points, at) => withSignal(points, at, { rule: 'shift', side: 'above' }), eight);
    const points = withSignal(shifted, 7, { rule: 'shift', side: 'above' }, { rule: 'outside', side: 'above' });
    const picture = seriesChart({ points, spc, kpi: COUNT })!;
    expect(picture.points.map(({ cause }) => cause).slice(5)).toEqual(['shift', 'shift', 'outside']);
    expect(picture.causes).toEqual(['outside', 'shift']);
    expect(picture.labels.map(({ text }) => text)).toContain('outside');
    expect(picture.labels.filter(({ text }) => text === 'shift').length).toBeLessThanOrEqual(1);
  });

  test('words stay in the frame and off each other; the latest is kept', () => {
    const many = eight.map((point, index) => ({
      ...point,
      signals: [{ rule: index % 2 === 0 ? ('outside' as const) : ('trend' as const), side: 'above' as const }],
    }));
    const { labels } = seriesChart({ points: many, spc, kpi: COUNT })!;
    expect(labels.length).toBeLessThan(8);
    expect(labels.at(-1)).toMatchObject({ text: 'trend', anchor: 'end' });
  });

  test('limits of a count are not drawn below nothing, nor those of a percentage above a hundred', () => {
    const wide = { mean: 50, lower: -20, upper: 120 };
    expect(limitsText(wide, COUNT)).toBe('0 to 120');
    expect(limitsText(wide, { unit: '%', kind: 'percentage' })).toBe('0 % to 100 %');
    expect(limitsText(wide, { unit: '£', kind: 'money' })).toBe('−£20 to £120');
    const picture = seriesChart({
      points: series([50, 51, 49, 50, 52, 48], wide),
      spc: { ...spc, ...wide },
      kpi: COUNT,
    })!;
    expect(picture.bands[0]!.lower).toBe(FRAME.bottom);
  });

  test('a value that was replaced is in the table, not in the drawing', () => {
    const figures = series([278, 300, 290, 310, 305, 326]);
    const points = figures.map((point, index) => (index === 5 ? { ...point, superseded: [5000] } : point));
    expect(seriesChart({ points, kpi: COUNT })).toEqual({
      ...seriesChart({ points: figures, kpi: COUNT }),
      points: expect.any(Array),
    });
    expect(pointText(points[5]!, COUNT)).toBe('326, replaces 5,000');
  });

  test('is told in words', () => {
    expect(seriesAlternative(variance({ points: eight, spc }))).toBe(
      'Line of 8 periods, 2017-18 Q1 to 2018-19 Q4; latest 326 referrals. Mean 300, trial limits 240 to 360.',
    );
    expect(seriesAlternative(sessions())).toContain('Target 90.');
  });
});

test('marks are told apart by their outlines', () => {
  const marks: readonly PointShape[] = ['plain', 'outside', 'shift', 'trend', 'two-of-three'];
  expect(new Set(marks.map((mark) => markPath(mark, 50, 50))).size).toBe(marks.length);
  expect(markPath('shift', 50, 50)).toBe('M46 46L54 46L54 54L46 54Z');
});

describe('a funnel', () => {
  const picture = funnelChart(PEERS)!;

  test('needs two services', () => {
    expect(funnelChart({ ...PEERS, peers: PEERS.peers.slice(0, 1) })).toBeUndefined();
  });

  test('exposure goes to the right; this service is named on the side with more room', () => {
    const [first, own, last] = picture.points.map(({ x }) => x);
    expect(first!).toBeLessThan(own!);
    expect(own!).toBeLessThan(last!);
    expect(picture.label).toMatchObject({ anchor: 'start' });
  });

  test('curves go through every limit, and narrow between them as roots do', () => {
    const places = [...picture.curves998[1].matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    expect(places).toHaveLength(13);
    expect(places[0]![0]).toBeCloseTo(picture.points[0]!.x, 1);
    expect(places[6]![0]).toBeCloseTo(picture.points[1]!.x, 1);
    const heights = places.map(([, y]) => y!);
    expect(heights).toEqual([...heights].sort((one, other) => one - other));
    expect(Math.max(...heights)).toBeLessThanOrEqual(picture.average);
  });

  test('services of one size do not break it', () => {
    const same = funnelChart({ ...PEERS, peers: PEERS.peers.map((peer) => ({ ...peer, exposure: 0 })) })!;
    expect(JSON.stringify(same)).not.toMatch(/null|NaN/);
    expect(same.curves95.join('')).not.toContain('NaN');
  });

  test('is told in words', () => {
    expect(funnelAlternative(PEERS, COUNT)).toBe(
      'Youth Outreach: 7 per 100 people, below the 95 % limits, within the 99.8 % limits, beside 2 other services. Average 12.',
    );
  });
});
