import type { AllocationParties, Award } from '../../domain/allocation/problem';
import type { Change, Difference } from '../../domain/money/compare';
import { nameIn } from './name-in';
import { PROPOSAL_WORDS } from './money-words';

/** One line of the table. */
export interface AwardLine extends Change {
  readonly key: string;
  readonly name: string;
}

/** Lines that belong together, under what they belong to. */
export interface AwardGroup {
  readonly key: string;
  readonly name: string;
  /** What the lines do not say: what a service with several payers has in all. */
  readonly remark?: string;
  readonly lines: readonly AwardLine[];
}

/** How many awards change: what *Write* would write. */
export function changesIn({ services }: Difference): number {
  return services.reduce((sum, { from }) => sum + from.length, 0);
}

/** Service by service, each with the funds that pay it another amount. */
export function groupsOf({ services }: Difference, parties: AllocationParties): readonly AwardGroup[] {
  return services.map(({ service, before, after, from }) => {
    const isAll = from.length === 1 && from[0]?.before === before && from[0].after === after;
    const remark = before === after ? PROPOSAL_WORDS.asBefore(after) : PROPOSAL_WORDS.moves(before, after);
    return {
      key: service,
      name: nameIn(parties.services, service),
      ...(!isAll && { remark }),
      lines: from.map((one) => ({ key: one.fund, name: nameIn(parties.funds, one.fund), ...one })),
    };
  });
}

/** What each fund whose awards change pays in all. */
export function fundsIn({ funds }: Difference, parties: AllocationParties): AwardGroup {
  return {
    key: 'funds',
    name: PROPOSAL_WORDS.inAll,
    lines: funds.map((one) => ({ key: one.fund, name: nameIn(parties.funds, one.fund), ...one })),
  };
}

/** All awards together, those that stay as they are too, so that the table's changes add up to the difference. */
export function sumOfAwards(
  { funds, services }: AllocationParties,
  before: readonly Award[],
  after: readonly Award[],
): Change {
  const [fundIds, serviceIds] = [funds, services].map((rows) => new Set(rows.map(({ id }) => id)));
  const sum = (awards: readonly Award[]) =>
    awards
      .filter(({ fund, service }) => fundIds?.has(fund) && serviceIds?.has(service))
      .reduce((total, { amount }) => total + amount, 0);
  return { before: sum(before), after: sum(after) };
}
