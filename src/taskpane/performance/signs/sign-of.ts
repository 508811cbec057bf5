import { FEWEST_VALUES } from '../../../domain/variance/xmr';
import type { Reason, Variance } from '../../../domain/variance/variance';

/** *Changed?*: whether the figure is more than chance explains, and which way that is. */
export type Changed = 'worse' | 'better' | 'chance' | 'few' | 'explained';

/** *As agreed?*: whether the target can be relied on to be met. */
export type Agreed = 'met' | 'missed' | 'mixed' | 'few' | 'none';

export interface KpiSign {
  readonly changed: Changed;
  /** High or low, of what stands out. */
  readonly side?: 'high' | 'low';
  readonly agreed: Agreed;
}

type Signed = Pick<Variance, 'verdict' | 'points' | 'spc' | 'kpi' | 'category' | 'concerns' | 'improvements'>;

/** What the review makes of a KPI, as signs show it. Nothing is said that the review does not say. */
export function signOf(variance: Signed): KpiSign {
  const changed = changedOf(variance);
  const side = sideOf(variance);
  return { changed, ...(side && { side }), agreed: agreedOf(variance) };
}

function changedOf({ verdict, points }: Signed): Changed {
  switch (verdict) {
    case 'escalate':
    case 'watch':
      return 'worse';
    case 'explained':
      return 'explained';
    case 'improved':
      return 'better';
    case 'too little data':
      return 'few';
    case 'within chance':
      return points.length < FEWEST_VALUES ? 'few' : 'chance';
  }
}

function sideOf({ concerns, improvements, kpi }: Signed): KpiSign['side'] {
  const [reason] = concerns.length > 0 ? concerns : improvements;
  return reason && sideOfReason(reason, kpi);
}

function sideOfReason(reason: Reason, { betterIs }: Signed['kpi']): KpiSign['side'] {
  switch (reason.why) {
    case 'comparison':
      return reason.comparison.value < (reason.comparison.expected ?? reason.comparison.reference) ? 'low' : 'high';
    case 'signal':
      return reason.signal.side === 'below' ? 'low' : 'high';
    case 'target-missed':
      return betterIs === 'lower' ? 'high' : 'low';
  }
}

function agreedOf({ kpi, category, spc }: Signed): Agreed {
  // The target is that of the KPI as a whole; where neither way is better none can be met.
  if (kpi.target === undefined || category !== '' || kpi.betterIs === undefined || kpi.betterIs === 'neither')
    return 'none';
  switch (spc?.assurance) {
    case 'consistent-pass':
      return 'met';
    case 'consistent-fail':
      return 'missed';
    case 'inconsistent':
      return 'mixed';
    case undefined:
      return 'few';
  }
}

const CHANGED: Readonly<Record<Changed, string>> = {
  worse: 'worse than chance explains',
  better: 'better than chance explains',
  chance: 'within chance',
  few: 'too few periods to say',
  explained: 'explained by the provider',
};

const AGREED: Readonly<Record<Agreed, string>> = {
  met: 'target always met',
  missed: 'target always missed',
  mixed: 'target now met, now missed',
  few: 'too few periods to say whether the target is met',
  none: 'no target',
};

/** The signs in words: `Low, worse than chance explains; target now met, now missed`. */
export function signWords({ changed, side, agreed }: KpiSign): string {
  const what = side === undefined ? CHANGED[changed] : `${side}, ${CHANGED[changed]}`;
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}; ${AGREED[agreed]}`;
}

export function changedWords(changed: Changed): string {
  return CHANGED[changed];
}

export function agreedWords(agreed: Agreed): string {
  return AGREED[agreed];
}
