import type { Pence } from '../model/money';

/** A change that is tried before anything is written. Ids are those of the workbook. */
export type WhatIf =
  | { readonly kind: 'fund-amount'; readonly fund: string; readonly amount: Pence }
  | { readonly kind: 'service-need'; readonly service: string; readonly need: Pence }
  | { readonly kind: 'rank'; readonly service: string; readonly rank: number }
  | { readonly kind: 'lock'; readonly fund: string; readonly service: string; readonly amount: Pence }
  | { readonly kind: 'unlock'; readonly fund: string; readonly service: string };
