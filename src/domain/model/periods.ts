/**
 * A reporting period as whole days, both ends inclusive, as `YYYY-MM-DD`. `label` is how we print it:
 * `2019-20 Q1`, `April 2019`, `2019-20`, or `1 April 2019 to 30 September 2019`.
 */
export interface Period {
  readonly start: string;
  readonly end: string;
  readonly label: string;
}
