import type { Pence } from '../model/money';
import type { MoneyBook } from './money-book';

/** What one co-funder pays of a service's cost. */
export interface CoFunderShare {
  readonly funder: string;
  readonly amount: Pence;
  readonly isConfirmed: boolean;
  /** Of the cost, 0 to 1; absent where the service costs nothing. */
  readonly share?: number;
}

/** A co-commissioned service: who pays how much of its cost beside our funds. */
export interface CoFunded {
  readonly service: string;
  readonly name: string;
  readonly cost: Pence;
  readonly funders: readonly CoFunderShare[];
}

/** Services with contributions, in table order. Shares are of the cost, so that those of all payers together make the whole. */
export function coFundedIn({ services }: MoneyBook): readonly CoFunded[] {
  return services
    .filter(({ contributions }) => contributions.length > 0)
    .map(({ id, name, cost, contributions }) => ({
      service: id,
      name,
      cost,
      funders: contributions.map((one) => ({ ...one, ...(cost > 0 && { share: one.amount / cost }) })),
    }));
}
