/** A page below Money. */
export type SubPageAt =
  | { readonly kind: 'fund'; readonly fund: string }
  | { readonly kind: 'what-if' | 'codes' | 'co-funders' | 'shortfalls' };
