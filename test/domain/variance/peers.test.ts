import { placeInFunnel, rateFunnel } from '../../../src/domain/variance/funnel';
import { peerFacts } from '../../../src/domain/review/known-values';
import type { Thresholds } from '../../../src/domain/tables/thresholds';
import { peersAmong, type PeerFacts } from '../../../src/domain/variance/peers';
import type { Series } from '../../../src/domain/variance/series';
import { aSeries, period, SAFER, withThresholds, type Told } from '../../support/variance-builders';
import { returnedValue, servicesTable } from '../../support/review-tables';
import type { CellValue } from '../../../src/cells/cell-values';
import type { KpiValue } from '../../../src/domain/tables/kpi-value';

const ADVOCACY: PeerFacts = { interventionType: () => 'advocacy', beneficiaries: () => 100 };

/** One service each, S1 and on, with one figure each in one quarter. */
const services = (figures: readonly number[], told: Partial<Told> = {}): readonly Series[] =>
  figures.map((figure, at) =>
    aSeries({ figures: [figure], ...told, service: { id: `S${at + 1}`, name: `Service ${at + 1}`, ...told.service } }),
  );

const found = (all: readonly Series[], facts = ADVOCACY, thresholds: Thresholds = withThresholds({})) =>
  peersAmong(all, facts, thresholds)(all[0]!);

describe('counts, for each beneficiary', () => {
  const all = services([20, 60, 62, 58]);

  test('are held against all others together', () => {
    const { comparison, funnel } = found(all)!;
    // 200 sessions with 400 people: 50 are what 100 would have.
    expect(comparison).toMatchObject({
      with: 'peers',
      value: 20,
      reference: 50,
      change: -30,
      changePercent: -60,
      isLarge: true,
      isSignificant: true,
      direction: 'worse',
    });
    // The exact test of 20 with 100 against 180 with 300.
    expect(comparison.p).toBeLessThan(1e-5);
    expect(funnel).toMatchObject({ per: 'beneficiary', average: 0.5, place: 'low-99.8' });
  });

  test('have a funnel of all of them, least exposure first, with this one marked', () => {
    const sizes: Record<string, number> = { S1: 100, S2: 40, S3: 250, S4: 90 };
    const { funnel } = found(all, { ...ADVOCACY, beneficiaries: (id) => sizes[id] })!;
    expect(funnel.peers.map((peer) => [peer.service, peer.exposure, peer.isThis])).toEqual([
      ['S2', 40, false],
      ['S4', 90, false],
      ['S1', 100, true],
      ['S3', 250, false],
    ]);
    for (const { limits95, limits998 } of funnel.peers) {
      const [low, high] = limits95;
      expect([limits998[0] < low, low < high, high < limits998[1]]).toEqual([true, true, true]);
    }
  });

  test('within the funnel stand out to nobody', () => {
    const { comparison, funnel } = found(services([50, 60, 62, 58]))!;
    expect(funnel.place).toBe('within');
    expect(comparison.isSignificant).toBe(false);
  });
});

describe('a service of which nobody can tell is left out, the others are held against one another', () => {
  const sizes = (last: number | undefined): PeerFacts => ({
    ...ADVOCACY,
    beneficiaries: (id) => (id === 'S5' ? last : 100),
  });

  test.each<readonly [string, number, number | undefined]>([
    ['with nobody', 30, 0],
    ['with fewer than nobody', 30, -1],
    ['with nobody knows how many', 30, undefined],
    ['a fraction', 30.5, 100],
    ['less than nothing', -1, 100],
  ])('%s', (_, figure, size) => {
    const all = services([20, 60, 62, 58, figure]);
    const find = peersAmong(all, sizes(size), withThresholds({}));
    expect(find(all[0]!)?.funnel).toMatchObject({ average: 0.5, peers: [{}, {}, {}, {}] });
    expect(find(all[4]!)).toBeUndefined();
  });
});

test.each([
  [{ smallestNumber: 10, smallestChange: 20 }, true],
  [{ smallestNumber: 11, smallestChange: 20 }, false],
  [{ smallestNumber: 10, smallestChange: 20.1 }, false],
])('ten fewer than fifty are large with %j: %s', (parts, isLarge) => {
  expect(found(services([40, 54, 53, 53]), ADVOCACY, withThresholds(parts))?.comparison).toMatchObject({
    reference: 50,
    isLarge,
  });
});

test('counts of more than one for each person have a funnel as well', () => {
  expect(found(services([100, 100, 100, 100]))?.funnel.average).toBe(1);
  expect(found(services([300, 300, 300, 300]))?.funnel.average).toBe(3);
});

test('percentages, as they are: of 100 people', () => {
  const all = services([70, 90, 92, 91], { kpi: SAFER, asked: [200] });
  const { comparison, funnel } = found(all)!;
  expect(comparison).toMatchObject({ value: 70, isLarge: true, isSignificant: true, direction: 'worse' });
  expect(comparison.reference).toBeCloseTo(85.75, 10);
  expect(funnel).toMatchObject({ per: '100 people', place: 'low-99.8' });
  expect(funnel.average).toBeCloseTo(85.75, 10);
  expect(funnel.peers[0]!.limits95[1]).toBeLessThanOrEqual(100);
});

describe('one funnel for all of its services', () => {
  // Byar's limits and exact ones, and the same size twice.
  const sizeOf = (id: string): number => 5 + ((Number(id.slice(1)) * 37) % 90);
  const facts: PeerFacts = { ...ADVOCACY, beneficiaries: sizeOf };
  const figures = Array.from({ length: 100 }, (_, at) => (at * 7) % 13);
  const kpis = ['calls', 'visits', 'letters', 'meetings', 'referrals'].map((id) => services(figures, { kpi: { id } }));
  const all = kpis.flat();

  test('500 series have the limits of their size, average and place', () => {
    const find = peersAmong(all, facts, withThresholds({}));
    const events = figures.reduce((sum, figure) => sum + figure, 0);
    const people = figures.reduce((sum, _, at) => sum + sizeOf(`S${at + 1}`), 0);
    for (const series of all) {
      const { funnel } = find(series)!;
      const own = funnel.peers.find(({ isThis }) => isThis)!;
      const limits = rateFunnel(events / people, own.exposure);
      expect(own).toMatchObject({
        service: series.service.id,
        exposure: sizeOf(series.service.id),
        limits95: [limits.within95.lower, limits.within95.upper],
        limits998: [limits.within998.lower, limits.within998.upper],
      });
      expect(funnel.average).toBe(events / people);
      expect(funnel.place).toBe(placeInFunnel(own.rate, limits));
      expect(funnel.peers.filter(({ isThis }) => isThis)).toHaveLength(1);
    }
  });

  test('whichever of them was asked about before', () => {
    const few = kpis.flatMap((one) => one.slice(0, 6));
    const find = peersAmong(few, facts, withThresholds({}));
    expect(few.map((series) => find(series))).toEqual(
      few.map((series) => peersAmong(few, facts, withThresholds({}))(series)),
    );
  });

  test('of the period that a service last told of', () => {
    const late = services([9, 8, 7, 6]);
    const early = services([20, 60, 62, 58], { last: '2019-20 Q1' });
    const both = late.map((series, at) => ({ ...series, points: [...early[at]!.points, ...series.points] }));
    const behind = { ...early[0]!, service: { ...early[0]!.service, id: 'S9', name: 'Service 9' } };
    const find = peersAmong([...both, behind], ADVOCACY, withThresholds({}));
    expect(find(both[0]!)?.funnel.peers.map(({ rate }) => rate)).toEqual([0.09, 0.08, 0.07, 0.06]);
    expect(find(behind)?.funnel.peers.map(({ rate }) => rate)).toEqual([0.2, 0.6, 0.62, 0.58, 0.2]);
  });
});

describe('nothing to be held against', () => {
  const four = [20, 60, 62, 58];
  const but = (parts: Partial<Told>): readonly Series[] => [services(four)[0]!, ...services(four, parts).slice(1)];

  const cases: readonly (readonly [string, readonly Series[], PeerFacts?])[] = [
    ['too few peers: two', services(four.slice(0, 3))],
    ['nobody knows what it does', services(four), { ...ADVOCACY, interventionType: () => undefined }],
    ['others do something else', services(four), { ...ADVOCACY, interventionType: (id) => (id === 'S1' ? 'a' : 'b') }],
    ['nobody knows of how many people', services(four), { ...ADVOCACY, beneficiaries: () => undefined }],
    ['of nobody', services(four), { ...ADVOCACY, beneficiaries: () => 0 }],
    ['other KPIs', but({ kpi: { id: 'calls' } })],
    ['other units', but({ kpi: { unit: 'people' } })],
    ['other periods', but({ last: '2019-20 Q1' })],
    ['nothing anywhere', services([0, 0, 0, 0])],
    ['parts of a breakdown', services(four, { category: 'Female' })],
    ['money', services(four, { kpi: { kind: 'money', unit: '£' } })],
    ['percentages of nobody knows how many', services([70, 90, 92, 91], { kpi: SAFER })],
    ['everybody everywhere', services([100, 100, 100, 100], { kpi: SAFER, asked: [50] })],
    ['nobody anywhere', services([0, 0, 0, 0], { kpi: SAFER, asked: [50] })],
    ['beneficiaries by themselves', services(four, { kpi: { id: 'beneficiaries' } })],
  ];

  test.each(cases.map((one) => [one[0], one] as const))('%s', (_, [, all, facts]) => {
    expect(found(all, facts)).toBeUndefined();
  });
});

describe('what is known of services', () => {
  const type = (service: string, when: string, category: string, value: number): KpiValue => ({
    ...returnedValue(service, 'intervention-type', when, value),
    category,
  });
  const typeOf = (values: readonly KpiValue[], service = 'S1', ...tables: readonly (readonly CellValue[])[]) =>
    peerFacts(values, [servicesTable(...tables)]).interventionType(service);

  test.each<readonly [string, readonly KpiValue[], string | undefined]>([
    ['more than half', [type('S1', '2019-20 Q2', 'Advocacy', 6), type('S1', '2019-20 Q2', 'Other', 5)], 'advocacy'],
    ['just half is not', [type('S1', '2019-20 Q2', 'Advocacy', 5), type('S1', '2019-20 Q2', 'Other', 5)], undefined],
    ['the latest return', [type('S1', '2019-20 Q2', 'Advocacy', 6), type('S1', '2019-20 Q1', 'Other', 50)], 'advocacy'],
    ['… in any order', [type('S1', '2019-20 Q1', 'Other', 50), type('S1', '2019-20 Q2', 'Advocacy', 6)], 'advocacy'],
    [
      'not known is no type',
      [type('S1', '2019-20 Q2', 'Not known', 60), type('S1', '2019-20 Q2', 'Advocacy', 6)],
      'advocacy',
    ],
    ['of another service', [type('S2', '2019-20 Q2', 'Advocacy', 6)], undefined],
  ])('%s', (_, values, expected) => {
    expect(typeOf(values)).toBe(expected);
  });

  test('the register goes before what returns say', () => {
    const row = ['S1', 'One', 'P', null, null, null, null, 'Emotional support'];
    expect(typeOf([type('S1', '2019-20 Q2', 'Advocacy', 6)], 'S1', row)).toBe('emotionalsupport');
  });

  test('people helped in the same days', () => {
    const facts = peerFacts([returnedValue('S1', 'beneficiaries', '2019-20 Q2', 80)], []);
    const point = aSeries({ figures: [9] }).points[0]!;
    expect(facts.beneficiaries('s1', point)).toBe(80);
    expect(facts.beneficiaries('S1', { ...point, period: period('2019-20 Q1') })).toBeUndefined();
  });
});
