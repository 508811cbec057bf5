import type { Pence } from '../model/money';
import type { AllocationProblem, Award } from '../allocation/problem';

/** An amount before and after. */
export interface Change {
  readonly before: Pence;
  readonly after: Pence;
}

/** What a service has, and from whom: its total may stay while its payers change. */
export interface ServiceChange extends Change {
  readonly service: string;
  /** Funds that pay it another amount. */
  readonly from: readonly (Change & { readonly fund: string })[];
}

/** Who gains and who loses between two sets of awards, award by award; what stays the same is left out. In table order. */
export interface Difference {
  readonly services: readonly ServiceChange[];
  readonly funds: readonly (Change & { readonly fund: string })[];
}

/** Compares what each pair and each fund has. Awards of funds or services that the problem does not have are left out. */
export function compareAwards(
  { funds, services }: Pick<AllocationProblem, 'funds' | 'services'>,
  before: readonly Award[],
  after: readonly Award[],
): Difference {
  const pairs = pairsOf(before, after);
  const places = new Map(funds.map(({ id }, place) => [id, place]));
  const placeOf = ({ fund }: { readonly fund: string }) => places.get(fund) ?? 0;
  const changes = services.flatMap(({ id: service }): ServiceChange[] => {
    const paid = [...(pairs.get(service) ?? [])]
      .filter(([fund]) => places.has(fund))
      .map(([fund, pair]) => ({ fund, ...pair }))
      .sort((one, other) => placeOf(one) - placeOf(other));
    const from = paid.filter(isChange);
    return from.length === 0 ? [] : [{ service, ...totalOf(paid), from }];
  });
  const known = new Set(services.map(({ id }) => id));
  const paying = totalsByFund(pairs, known);
  return {
    services: changes,
    funds: funds.map(({ id: fund }) => ({ fund, ...(paying.get(fund) ?? NOTHING) })).filter(isChange),
  };
}

const NOTHING: Change = { before: 0, after: 0 };

type Pairs = ReadonlyMap<string, ReadonlyMap<string, Change>>;

/** service → fund → what it pays, before and after. Only pairs that have an award: of all there could be, they are few. */
function pairsOf(before: readonly Award[], after: readonly Award[]): Pairs {
  const pairs = new Map<string, Map<string, Change>>();
  const add = ({ fund, service, amount }: Award, when: keyof Change) => {
    const payers = pairs.get(service) ?? new Map<string, Change>();
    const pair = payers.get(fund) ?? NOTHING;
    pairs.set(service, payers.set(fund, { ...pair, [when]: pair[when] + amount }));
  };
  for (const award of before) add(award, 'before');
  for (const award of after) add(award, 'after');
  return pairs;
}

function totalsByFund(pairs: Pairs, services: ReadonlySet<string>): ReadonlyMap<string, Change> {
  const totals = new Map<string, Change>();
  for (const [service, payers] of pairs) {
    if (!services.has(service)) continue;
    for (const [fund, pair] of payers) totals.set(fund, totalOf([totals.get(fund) ?? NOTHING, pair]));
  }
  return totals;
}

function totalOf(changes: readonly Change[]): Change {
  return changes.reduce<Change>(
    (sum, { before, after }) => ({ before: sum.before + before, after: sum.after + after }),
    NOTHING,
  );
}

function isChange({ before, after }: Change): boolean {
  return before !== after;
}
