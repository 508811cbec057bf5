import { type Variance } from '../../domain/variance/variance';
import { VERDICTS } from '../../domain/variance/verdict';
import { type Verdict } from '../../domain/variance/verdict';

/** What of a review is shown. */
export interface VarianceFilter {
  readonly verdict?: Verdict;
  /** By id. */
  readonly service?: string;
  readonly onlyNext?: boolean;
}

/** The variances that a filter leaves, in their order. */
export function filterVariances(
  variances: readonly Variance[],
  { verdict, service, onlyNext }: VarianceFilter,
): readonly Variance[] {
  return variances.filter(
    (one) =>
      (verdict === undefined || one.verdict === verdict) &&
      (service === undefined || one.service.id === service) &&
      (onlyNext !== true || hasNextStep(one)),
  );
}

/** Of parts nobody takes steps: the ladder is climbed for a KPI. */
export function hasNextStep({ advice, category }: Variance): boolean {
  return advice.step !== 'none' && category === '';
}

export function isFilteringVariances({ verdict, service, onlyNext }: VarianceFilter): boolean {
  return verdict !== undefined || service !== undefined || onlyNext === true;
}

/** How many of each verdict, most pressing first; only those that there are. */
export function countVerdicts(
  variances: readonly Variance[],
): readonly { readonly verdict: Verdict; readonly count: number }[] {
  const counts = new Map<Verdict, number>();
  for (const { verdict } of variances) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return VERDICTS.flatMap((verdict) => {
    const count = counts.get(verdict);
    return count === undefined ? [] : [{ verdict, count }];
  });
}

/** Services that can be chosen, by name; two of the same name are told apart by their ids. */
export function servicesIn(variances: readonly Variance[]): readonly { readonly id: string; readonly name: string }[] {
  const names = new Map(variances.map(({ service }) => [service.id, service.name]));
  const all = [...names.values()];
  const isShared = (name: string) => all.indexOf(name) !== all.lastIndexOf(name);
  return [...names]
    .map(([id, name]) => ({ id, name: isShared(name) ? `${name} (${id})` : name }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
}
