import { textWidth } from '../../../src/domain/charts/chart-text';
import { bounded, boundsOf } from '../../../src/domain/charts/chart-values';
import { funnelChart, funnelUnits } from '../../../src/domain/charts/funnel-chart';
import { latestKind, markPath, pointKind } from '../../../src/domain/charts/point-kinds';
import { axisAround, pathThrough, pushApart, scaleBetween } from '../../../src/domain/charts/scales';
import { seriesChart } from '../../../src/domain/charts/series-chart';
import { sparkline } from '../../../src/domain/charts/sparkline';
import type { SeriesPoint, Spc } from '../../../src/domain/variance/variance';
import { LIMITS, PEERS, quarter, series } from '../../taskpane/support/variances';

const SIZE = { width: 296, height: 180 };
const COUNT = { unit: 'referrals', kind: 'count', betterIs: 'higher' } as const;
const spc: Spc = { points: 8, isTrial: true, ...LIMITS, signals: [] };
const eight = series([300, 290, 310, 305, 295, 300, 310, 326], LIMITS);
const chart = (points: readonly SeriesPoint[], over: Partial<Parameters<typeof seriesChart>[0]> = {}) =>
  seriesChart({ points, spc, kpi: COUNT, verdict: 'within chance', ...over }, SIZE);

const textsOf = (picture: { readonly texts: readonly { readonly text: string }[] }) =>
  picture.texts.map(({ text }) => text);

describe('scales', () => {
  test('a value goes to its place; a single value to the middle', () => {
    expect(scaleBetween([0, 10], [100, 0])(2.5)).toBe(75);
    expect(scaleBetween([5, 5], [0, 40])(5)).toBe(20);
  });

  test.each([
    ['a count begins at nought', [31, 95], {}, [0, 20, 40, 60, 80, 100]],
    ['money may be below it', [-30, 50], {}, [-40, -20, 0, 20, 40, 60]],
    ['nothing but noughts', [0, 0], {}, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [
      'a percentage begins near its least, and ends at a hundred',
      [81, 96],
      { fromZero: false, highest: 100 },
      [75, 80, 85, 90, 95, 100],
    ],
  ] as const)('an axis has round values: %s', (_, values, how, ticks) => {
    expect(axisAround(values, how).ticks).toEqual(ticks);
  });

  test('places are pushed apart as little as that takes, in their order', () => {
    expect(pushApart([50, 52, 90], 14, [0, 100])).toEqual([44, 58, 90]);
    expect(pushApart([99, 98], 14, [0, 100])).toEqual([100, 86]);
    expect(pushApart([1, 1, 1], 14, [0, 10])).toEqual([0, 5, 10]);
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
    expect(chart(points)).toBeUndefined();
    expect(chart(points, { spc: undefined })).toBeUndefined();
  });

  test('that the review gives no limits is a line, without limits even where points have some', () => {
    const picture = chart(series([278, 300, 290, 310, 305, 326], LIMITS), { spc: undefined })!;
    expect(picture.bands).toEqual([]);
    expect(picture.names).toEqual([]);
    expect(picture.lines).toHaveLength(1);
    expect(picture).not.toHaveProperty('target');
  });

  test('names its lines at the right and shows the latest value large', () => {
    const picture = chart(eight, { kpi: { ...COUNT, target: 310 } })!;
    expect(textsOf(picture)).toEqual(
      expect.arrayContaining(['target 310', 'mean 300', 'limit 360', 'limit 240', '326']),
    );
    expect(picture.texts.find(({ text }) => text === '326')).toMatchObject({ size: 16, isBold: true });
  });

  test('the target zone lies on the good side; there is none where neither side is', () => {
    const zone = (betterIs: 'higher' | 'lower' | 'neither') =>
      chart(eight, { kpi: { ...COUNT, betterIs, target: 310 } })!;
    expect(zone('higher').zone).toEqual({ top: zone('higher').plot.top, bottom: zone('higher').target });
    expect(zone('lower').zone).toEqual({ top: zone('lower').target, bottom: zone('lower').plot.bottom });
    expect(zone('neither')).not.toHaveProperty('zone');
    expect(zone('neither').target).toBeDefined();
  });

  test('limits break where they are worked out anew, and the break is dated', () => {
    const late = { mean: 320, lower: 280, upper: 360 };
    const points = eight.map((point, index) =>
      index < 2 ? { ...point, limits: undefined } : index < 5 ? point : { ...point, limits: late },
    );
    const picture = chart(points, { spc: { ...spc, isTrial: false, rebasedFrom: quarter(5).start } })!;
    expect(picture.bands.map(({ isTrial }) => isTrial)).toEqual([true, false]);
    const [before, after] = picture.bands;
    expect(before!.to).toBe(after!.from);
    expect(before!.from).toBe((picture.points[1]!.x + picture.points[2]!.x) / 2);
    expect(textsOf(picture)).toContain(`from ${quarter(5).label}`);
  });

  test('a period that was not reported is a gap, never a bridge', () => {
    const points = series([1, 2, 3, 4, 5, 6, 7]).filter((_, index) => index !== 2);
    const picture = chart(points, { spc: undefined })!;
    expect(picture.lines).toHaveLength(2);
    const [a, b, c, d] = picture.points.map(({ x }) => x);
    expect(c! - b!).toBeCloseTo(2 * (b! - a!));
    expect(d! - c!).toBeCloseTo(b! - a!);
  });

  test('months of 28 to 31 days are one step apart, and stand by their first letters with years below', () => {
    const months = ['01-31', '02-28', '03-31', '04-30', '05-31', '06-30', '07-31'].map((end) => ({
      period: { start: `2019-${end.slice(0, 2)}-01`, end: `2019-${end}`, label: end },
      value: 5,
      signals: [],
    }));
    const picture = chart(months, { spc: undefined })!;
    expect(picture.lines).toHaveLength(1);
    expect(textsOf(picture)).toEqual(expect.arrayContaining(['J', 'F', 'M', 'A', '2018-19', '2019-20']));
    expect(picture.dividers).toHaveLength(1);
  });

  test('quarters stand in one row, years in the next', () => {
    expect(textsOf(chart(eight)!)).toEqual(expect.arrayContaining(['Q1', 'Q2', 'Q3', 'Q4', '2017-18', '2018-19']));
  });

  test('earlier flags are told from the latest, which the verdict says what it is', () => {
    const flagged = eight.map((point, index) =>
      index === 3 ? { ...point, signals: [{ rule: 'outside', side: 'below' } as const] } : point,
    );
    const { points } = chart(flagged, { verdict: 'improved' })!;
    expect(points.map(({ kind }) => kind)).toEqual([
      ...['ordinary', 'ordinary', 'ordinary', 'concern', 'ordinary', 'ordinary', 'ordinary'],
      'improvement',
    ]);
    expect(points.map(({ isLatest }) => isLatest).lastIndexOf(false)).toBe(6);
  });

  test('limits of a count are not drawn below nothing, nor those of a percentage above a hundred', () => {
    const wide = { mean: 50, lower: -20, upper: 120 };
    expect(bounded(wide, boundsOf({ kind: 'count' }))).toEqual({ mean: 50, lower: 0, upper: 120 });
    expect(bounded(wide, boundsOf({ kind: 'percentage' }))).toEqual({ mean: 50, lower: 0, upper: 100 });
    expect(bounded(wide, boundsOf({ kind: 'money' }))).toEqual(wide);
    const picture = chart(series([50, 51, 49, 50, 52, 48], wide), { spc: { ...spc, ...wide } })!;
    expect(picture.bands[0]!.lower).toBe(picture.plot.bottom);
  });

  test('an axis that does not begin at nought says where it does; a value that was replaced is not drawn', () => {
    const shares = series([93, 95, 94, 93, 94, 95]);
    expect(chart(shares, { spc: undefined, kpi: { ...COUNT, kind: 'percentage' } })!.startsAt).toBeGreaterThan(0);
    const replaced = eight.map((point) => ({ ...point, superseded: [5000] }));
    expect(textsOf(chart(replaced)!)).toEqual(textsOf(chart(eight)!));
    expect(chart(eight)).not.toHaveProperty('startsAt');
  });
});

describe('points', () => {
  test('are told apart by their outlines', () => {
    const outlines = (['ordinary', 'concern', 'improvement'] as const).map((kind) => markPath(kind, 50, 50, 3));
    expect(new Set(outlines).size).toBe(3);
  });

  test.each([
    ['above', 'higher', 'improvement'],
    ['below', 'higher', 'concern'],
    ['above', 'lower', 'concern'],
    ['above', 'neither', 'concern'],
  ] as const)('%s where %s is better is a %s', (side, betterIs, kind) => {
    expect(pointKind({ signals: [{ rule: 'shift', side }] }, betterIs)).toBe(kind);
    expect(pointKind({ signals: [] }, betterIs)).toBe('ordinary');
  });

  test('the latest is what the verdict says', () => {
    expect((['escalate', 'explained', 'improved', 'too little data'] as const).map(latestKind)).toEqual([
      'concern',
      'concern',
      'improvement',
      'ordinary',
    ]);
  });
});

describe('a sparkline', () => {
  const ROW = { width: 60, height: 20 };

  test('is none below three periods, has gaps, and keeps target and last point within its line', () => {
    expect(sparkline(series([1, 2]), undefined, ROW)).toBeUndefined();
    const picture = sparkline(
      series([1, 9, 3, 4, 5]).filter((_, index) => index !== 2),
      12,
      ROW,
    )!;
    expect(picture.lines).toHaveLength(2);
    expect(picture.target).toBeLessThan(picture.last.y);
    for (const y of [picture.target!, picture.last.y]) {
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(ROW.height);
    }
    expect(picture.last.x).toBeLessThanOrEqual(ROW.width);
  });
});

describe('a funnel', () => {
  const KPI = { ...COUNT, name: 'Referrals out' };
  const draw = (peers = PEERS) => funnelChart(peers, KPI, { ...SIZE, kind: 'concern' });

  test('needs two services', () => {
    expect(draw({ ...PEERS, peers: PEERS.peers.slice(0, 1) })).toBeUndefined();
  });

  test('says its unit, its size, its limits and its services with their rates', () => {
    expect(textsOf(draw()!)).toEqual(
      expect.arrayContaining([
        'Referrals out per 100 people',
        'people',
        'all 12',
        '95 %',
        'Youth Outreach 7',
        'Alder 13',
        'Birch 12',
      ]),
    );
  });

  test('rates of a beneficiary are read for each hundred', () => {
    expect(funnelUnits({ per: 'beneficiary' }, 'Referrals out')).toEqual({
      factor: 100,
      rate: 'Referrals out for each 100 beneficiaries',
      size: 'beneficiaries',
    });
  });

  test('exposure goes to the right, only this service is marked', () => {
    const { points } = draw()!;
    const places = points.map(({ x }) => x);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(points.map(({ kind }) => kind)).toEqual(['ordinary', 'concern', 'ordinary']);
  });

  test('curves go through every limit within the plot, and narrow as roots do', () => {
    const picture = draw()!;
    const places = [...picture.curves998[0]!.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(
      ([, x, y]) => [Number(x), Number(y)] as const,
    );
    const own = picture.points[1]!;
    const toY = scaleBetween(
      [picture.points[0]!.peer.rate, picture.points[1]!.peer.rate],
      [picture.points[0]!.y, own.y],
    );
    expect(places.some(([x, y]) => Math.abs(x - own.x) < 0.2 && Math.abs(y - toY(own.peer.limits998[0])) < 0.2)).toBe(
      true,
    );
    const heights = places.map(([, y]) => y);
    expect(heights).toEqual([...heights].sort((one, other) => other - one));
  });

  test('services of one size, or of none, do not break it', () => {
    for (const exposure of [0, 5]) {
      const same = draw({ ...PEERS, peers: PEERS.peers.map((peer) => ({ ...peer, exposure })) })!;
      expect(JSON.stringify(same)).not.toMatch(/null|NaN/);
      expect(same.curves95.join('')).not.toContain('NaN');
    }
  });

  test('of more than eight only this one and those beyond the outer limits are named', () => {
    const many = Array.from({ length: 12 }, (_, index) => ({
      ...PEERS.peers[0]!,
      service: `S${index}`,
      name: `Service ${index}`,
      exposure: 100 + index * 50,
      rate: index === 3 ? 30 : 12,
    }));
    const names = textsOf(draw({ ...PEERS, peers: [...many, PEERS.peers[1]!] })!).filter((text) =>
      /^(Service|Youth)/.test(text),
    );
    expect(names.sort()).toEqual(['Service 3 30', 'Youth Outreach 7']);
  });
});

test('no word is taken for narrower than it is: digits, capitals, wide letters', () => {
  expect(textWidth('0000', 12)).toBeGreaterThan(4 * 6.4);
  expect(textWidth('MMMM', 12)).toBeGreaterThan(4 * 10.5);
  expect(textWidth('31', 16, true)).toBeGreaterThan(textWidth('31', 16));
});
