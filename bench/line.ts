/** A line of the table: what was measured against what, in one run. */
export interface Line {
  readonly what: string;
  readonly against: string;
  /** Milliseconds. */
  readonly ours: number;
  readonly theirs: number;
  /** How many times as long as we the other takes. */
  readonly ratio: number;
  /** What exactly each of them did. */
  readonly note: string;
}

export function lineOf(line: Omit<Line, 'ratio'>): Line {
  const round = (value: number): number => Number(value.toPrecision(3));
  return { ...line, ours: round(line.ours), theirs: round(line.theirs), ratio: round(line.theirs / line.ours) };
}
