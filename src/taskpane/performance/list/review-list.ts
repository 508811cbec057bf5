import { VERDICTS, type Verdict } from '../../../domain/variance/verdict';
import type { Variance } from '../../../domain/variance/variance';
import { signOf, type Changed } from '../signs/sign-of';

/** What of a review is listed: every KPI, those that are flagged, or those with a next step. */
export type ReviewView = 'all' | 'flagged' | 'next';

/** What of a review is shown. */
export interface VarianceFilter {
  readonly view: ReviewView;
  readonly verdict?: Verdict;
  /** Of a KPI, its service or its provider. */
  readonly text?: string;
}

/** A service with what of it is shown: what stands out first, then what does not. */
export interface ListedService {
  readonly id: string;
  readonly name: string;
  readonly loud: readonly Variance[];
  readonly quiet: readonly Variance[];
}

const FLAGGED: ReadonlySet<Verdict> = new Set(['escalate', 'watch', 'explained']);

/** A person should look at it, or has. */
export function isFlagged({ verdict }: Pick<Variance, 'verdict'>): boolean {
  return FLAGGED.has(verdict);
}

/** Of parts nobody takes steps: the ladder is climbed for a KPI. */
export function hasNextStep({ advice, category }: Variance): boolean {
  return advice.step !== 'none' && category === '';
}

/** The variances that a filter leaves, in their order. */
export function filterVariances(
  variances: readonly Variance[],
  { view, verdict, text = '' }: VarianceFilter,
): readonly Variance[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return variances.filter((one) => {
    if (verdict !== undefined && one.verdict !== verdict) return false;
    if (view === 'flagged' && !isFlagged(one)) return false;
    if (view === 'next' && !hasNextStep(one)) return false;
    const { service, kpi, category } = one;
    const said = [service.name, service.provider, kpi.name, category].join(' ').toLowerCase();
    return words.every((word) => said.includes(word));
  });
}

/** By services, in the order of their most pressing KPI; two of the same name are told apart by their ids. */
export function listServices(variances: readonly Variance[]): readonly ListedService[] {
  const byId = new Map<string, Variance[]>();
  for (const one of variances) byId.set(one.service.id, [...(byId.get(one.service.id) ?? []), one]);
  const names = [...byId].map(([, [first]]) => first?.service.name ?? '');
  const isShared = (name: string): boolean => names.indexOf(name) !== names.lastIndexOf(name);
  return [...byId].map(([id, own], index) => {
    const name = names[index] ?? id;
    const isLoud = (one: Variance): boolean => isFlagged(one) || one.verdict === 'improved';
    return {
      id,
      name: isShared(name) ? `${name} (${id})` : name,
      loud: own.filter(isLoud),
      quiet: own.filter((one) => !isLoud(one)),
    };
  });
}

/** How many of each verdict, most pressing first; only those that there are. */
export function countVerdicts(
  variances: readonly Variance[],
): readonly { readonly verdict: Verdict; readonly count: number }[] {
  return VERDICTS.flatMap((verdict) => {
    const { length: count } = variances.filter((one) => one.verdict === verdict);
    return count === 0 ? [] : [{ verdict, count }];
  });
}

/** How many KPIs have each sign; what is too few to say counts apart from what is within chance. */
export function countSigns(variances: readonly Variance[]): Readonly<Record<Changed | 'flagged', number>> {
  const counts = { worse: 0, better: 0, chance: 0, few: 0, explained: 0 };
  for (const one of variances) counts[signOf(one).changed] += 1;
  return { ...counts, flagged: counts.worse + counts.explained };
}

/** The verdict of a service: that of its most pressing KPI. */
export function verdictOfService({ loud }: ListedService): Verdict | undefined {
  return VERDICTS.find((verdict) => FLAGGED.has(verdict) && loud.some((one) => one.verdict === verdict));
}
