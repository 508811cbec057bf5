import type { Pence } from '../model/money';

/** An amount before and after. */
export interface Change {
  readonly before: Pence;
  readonly after: Pence;
}

/** Who gains and who loses between two sets of awards; what stays the same is left out. In table order. */
export interface Difference {
  readonly services: readonly (Change & { readonly service: string })[];
  readonly funds: readonly (Change & { readonly fund: string })[];
  readonly awards: readonly (Change & { readonly fund: string; readonly service: string })[];
}
