import type { Period } from '../../../src/domain/model/periods';
import { periodInFinancialYear } from '../../../src/domain/model/make-period';
import type { EscalationStep } from '../../../src/domain/tables/read-escalations';
import type { Advice } from '../../../src/domain/variance/ladder';
import type { Comparison, PeerComparison, Review, SeriesPoint, Variance } from '../../../src/domain/variance/variance';

/** The quarter so many after the first of 2017-18. */
export function quarter(index: number): Period {
  const period = periodInFinancialYear(2017 + Math.floor(index / 4), (index % 4) * 3, 3);
  if (!period) throw new Error(`There is no quarter ${index}.`);
  return period;
}

export const LIMITS = { mean: 300, lower: 240, upper: 360 };

/** Quarters one after the other; without limits unless given. */
export function series(values: readonly number[], limits?: SeriesPoint['limits']): readonly SeriesPoint[] {
  return values.map((value, index) => ({ period: quarter(index), value, signals: [], ...(limits && { limits }) }));
}

export const NO_STEP: Advice = {
  step: 'none',
  rule: 'no-concern',
  because: 'Nothing asks for a step.',
  taken: [],
  agreementLacks: [],
  wantsQuarterlyData: false,
  dueDays: { informal: '2019-11-01', formal: '2019-11-15', pcc: '2019-11-01' },
};

export const FIRST_STEP: Advice = {
  ...NO_STEP,
  step: 'informal',
  rule: 'first-concern',
  because: 'It is the first concern about this KPI.',
  due: '2019-11-01',
};

/** A step about the sessions of Youth Outreach. */
export function stepTaken(over: Partial<EscalationStep> = {}): EscalationStep {
  return {
    caseId: 'C1',
    date: '2019-09-02',
    service: 'YOUTH',
    kpi: 'sessions-held',
    stage: 'informal',
    reason: '',
    askedFor: 'Why sessions fell',
    due: '2019-09-16',
    by: 'Jo Bloggs',
    response: '',
    outcome: 'open',
    place: { sheet: 'Escalations', area: { top: 1, left: 0, bottom: 1, right: 10 } },
    ...over,
  };
}

export const OVERDUE: Advice = {
  ...NO_STEP,
  step: 'formal',
  rule: 'answer-overdue',
  because: 'The answer to the informal step is overdue.',
  due: '2019-11-15',
  open: {
    caseId: 'C1',
    stage: 'informal',
    date: '2019-09-02',
    due: '2019-09-16',
    askedFor: 'Why sessions fell',
    isAnswered: false,
    isOverdue: true,
  },
  taken: [stepTaken()],
  agreementLacks: ['Staffing', 'Costs'],
  wantsQuarterlyData: true,
};

/** The letter, too, has had no answer. */
export const AT_FORMAL: Advice = {
  ...OVERDUE,
  step: 'pcc',
  open: { ...OVERDUE.open!, stage: 'formal', date: '2019-10-01' },
  taken: [stepTaken(), stepTaken({ stage: 'formal', date: '2019-10-01' })],
};

export const PEERS: PeerComparison = {
  per: '100 people',
  average: 12,
  place: 'low-95',
  peers: [
    { service: 'A', name: 'Alder', rate: 13, exposure: 100, limits95: [6, 18], limits998: [3, 21], isThis: false },
    {
      service: 'Y',
      name: 'Youth Outreach',
      rate: 7,
      exposure: 300,
      limits95: [8, 16],
      limits998: [6, 18],
      isThis: true,
    },
    { service: 'B', name: 'Birch', rate: 12, exposure: 900, limits95: [10, 14], limits998: [9, 15], isThis: false },
  ],
};

/** Referrals to The Shores, within chance of those a quarter before. */
export function variance(over: Partial<Variance> = {}): Variance {
  return {
    key: 'shores-referrals',
    service: { id: 'SHORES', name: 'The Shores', provider: 'Dorset SARC', isHighRisk: false },
    kpi: { id: 'referrals-in', name: 'Referrals in', unit: 'referrals', kind: 'count', betterIs: 'neither' },
    category: '',
    period: quarter(9),
    value: 326,
    at: { sheet: 'The Shores', areas: [{ top: 4, left: 1, bottom: 4, right: 1 }] },
    comparisons: [
      {
        with: 'last-period',
        value: 326,
        reference: 278,
        referencePeriod: quarter(8),
        change: 48,
        changePercent: 17.27,
        p: 0.056,
        isSignificant: false,
        isLarge: true,
        direction: 'either',
      },
    ],
    points: series([278, 326]),
    verdict: 'within chance',
    concerns: [],
    improvements: [],
    because: '48 more than the period before, within what chance gives.',
    notes: [],
    query: 'q1',
    advice: NO_STEP,
    ...over,
  };
}

const BELOW_TARGET: Comparison = {
  with: 'target',
  value: 61,
  reference: 90,
  change: -29,
  changePercent: -32.2,
  p: 0.0008,
  isSignificant: true,
  isLarge: true,
  direction: 'worse',
};

/** Sessions of Youth Outreach, below target and overdue to answer for. */
export function sessions(over: Partial<Variance> = {}): Variance {
  return variance({
    key: 'youth-sessions',
    service: { id: 'YOUTH', name: 'Youth Outreach', provider: 'Young Dorset', isHighRisk: true },
    kpi: {
      id: 'sessions-held',
      name: 'Sessions held',
      unit: 'sessions',
      kind: 'count',
      betterIs: 'higher',
      target: 90,
      tolerance: 10,
    },
    value: 61,
    comparisons: [BELOW_TARGET],
    points: series([92, 88, 61]),
    verdict: 'escalate',
    concerns: [{ why: 'comparison', comparison: BELOW_TARGET }],
    because: '29 below its target of 90.',
    advice: OVERDUE,
    ...over,
  });
}

export function reviewOf(variances: readonly Variance[], over: Partial<Review> = {}): Review {
  return { variances, caution: { tests: 42, flagged: 3, expected: 2.1 }, notReviewed: [], ...over };
}
