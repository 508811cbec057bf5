/** Something to tell the person once: announced to screen readers, shown until the next action. */
export interface Notice {
  readonly kind: 'error' | 'warning' | 'success' | 'information';
  readonly message: string;
  /** It says what the totals of the page say: it is read out, and not shown once more. */
  readonly isInTotals?: true;
}
