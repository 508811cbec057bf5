import { printNumber } from '../text/grammar';
import { FEWEST_VALUES } from '../variance/xmr';
import type { Comparison, Reason, Variance } from '../variance/variance';
import { sayValue, SIGNALS } from './variance';
import { words } from '../text/words';

type Measure = Variance['kpi'];

/** A figure, and in a few words what it is nearest held against. */
export interface What {
  readonly value: string;
  readonly beside: string;
  /** What `beside` has said, so that nothing says it again. */
  readonly said?: Comparison;
}

/** *What*: `31`, `29 below the target of 60`. The target first, then what weighs most in the verdict. */
export function sayWhat({ kpi, value, comparisons, main }: Variance): What {
  const of = (by: Comparison['with']): Comparison | undefined => comparisons.find((one) => one.with === by);
  const said = of('target') ?? (main && of(main)) ?? of('last-period') ?? of('last-year');
  const printed = sayValue(kpi, value);
  if (!said) return { value: printed, beside: 'nothing to compare it with yet' };
  return { value: printed, beside: besideOf(said, kpi), said };
}

function besideOf(said: Comparison, kpi: Measure): string {
  if (said.with === 'target') return besideTarget(said, kpi);
  const difference = sayDifference(said, kpi);
  return said.with === 'year-to-date' ? `${sayValue(kpi, said.value)} this year so far, ${difference}` : difference;
}

function besideTarget({ change, reference }: Comparison, kpi: Measure): string {
  const target = `the target of ${sayValue(kpi, reference)}`;
  return change === 0 ? `on ${target}` : `${amount(change, kpi)} ${change < 0 ? 'below' : 'above'} ${target}`;
}

/** `26 less than a year ago (57)`; one comparison, no percentage that says the same, no probability. */
export function sayDifference(comparison: Comparison, kpi: Measure): string {
  const { with: by, value, reference, expected = reference } = comparison;
  const base =
    kpi.kind === 'count' && (by === 'peers' || comparison.expected !== undefined) ? Math.round(expected) : expected;
  const change = value - base;
  const to = `${BESIDE[by]} (${sayValue(kpi, base)})`;
  if (change === 0) return `the same as ${to}`;
  return `${amount(change, kpi)} ${change < 0 ? 'less' : 'more'} than ${to}`;
}

const BESIDE: Readonly<Record<Comparison['with'], string>> = words('messages-so-what-beside', {
  target: 'the target',
  'last-period': 'the period before',
  'last-year': 'a year ago',
  'year-to-date': 'by this time last year',
  peers: 'similar services would have',
});

function amount(change: number, kpi: Measure): string {
  const size = Math.abs(change);
  if (kpi.kind !== 'percentage') return sayValue(kpi, size);
  const points = Math.round(size * 10) / 10;
  return `${printNumber(points)} ${points === 1 ? 'point' : 'points'}`;
}

/** Reasons that are told; the others are one press further. */
const MOST = 3;

/** *So what?*: whether chance explains it, what else speaks for that, and whether anybody has. Sentences, none said twice. */
export function saySoWhat(variance: Variance): readonly string[] {
  const { kpi, concerns, improvements, category } = variance;
  const { said } = sayWhat(variance);
  const reasons = concerns.length > 0 ? concerns : improvements;
  const told = reasons.filter((reason) => reason.why !== 'comparison' || reason.comparison.with !== said?.with);
  return [
    ...judgedSentence(variance),
    ...told.slice(0, MOST).map((reason) => sayReasonPlainly(reason, kpi)),
    ...explainedSentence(variance),
    ...(category === ''
      ? []
      : ['This is a part of the KPI; parts are watched, steps are taken for the KPI as a whole.']),
  ];
}

function judgedSentence({ verdict, kpi, concerns, points, comparisons }: Variance): readonly string[] {
  const worse = kpi.betterIs === undefined || kpi.betterIs === 'neither' ? 'Further off' : 'Worse';
  switch (verdict) {
    case 'escalate':
    case 'explained':
      return concerns.every(({ why }) => why === 'target-missed') ? [] : [`${worse} than chance explains.`];
    case 'watch':
      return ['Worth watching, not enough to escalate.'];
    case 'improved':
      return ['Better than chance explains.'];
    case 'too little data':
      return ['Too few periods to say.'];
    case 'within chance':
      if (points.length >= FEWEST_VALUES) return ['Within what chance gives.'];
      return [
        `Too few periods to say more: ${printNumber(points.length)}, and limits need six.${comparisons.length > 0 ? ' So far within what chance gives.' : ''}`,
      ];
  }
}

function sayReasonPlainly(reason: Reason, kpi: Measure): string {
  switch (reason.why) {
    case 'comparison': {
      const { comparison } = reason;
      const said = sayDifference(comparison, kpi);
      return comparison.with === 'year-to-date'
        ? `The year so far, ${sayValue(kpi, comparison.value)}, is ${said}.`
        : `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
    }
    case 'signal': {
      const said = SIGNALS[reason.signal.rule](reason.signal.side);
      return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
    }
    case 'target-missed':
      return `It has missed its target ${printNumber(reason.periods)} periods in a row.`;
  }
}

function explainedSentence({ verdict, explanation, category }: Variance): readonly string[] {
  if (verdict === 'explained')
    return explanation?.status === 'accepted'
      ? ['The provider has explained it, and the explanation is accepted.']
      : ['The provider has explained it: say whether you accept that.'];
  if ((verdict !== 'escalate' && verdict !== 'watch') || category !== '') return [];
  if (!explanation) return ['Nobody has explained it.'];
  return [explanation.status === 'returned' ? 'Its explanation was returned.' : 'Its explanation is not enough yet.'];
}
