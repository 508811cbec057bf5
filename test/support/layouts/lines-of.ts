import type { AxisLine } from './axes';
import { financialYear } from './axes';
import type { Breakdown, RandomReturn } from './random-return';
import { SheetWriter } from './sheet-writer';

/** One way to lay a return out. */
export interface Layout {
  readonly name: string;
  /** False for records. */
  readonly isOfFigures?: boolean;
  /** It says the same with its rows and columns exchanged. */
  readonly turns?: true;
  readonly lay: (data: RandomReturn, isTurned?: boolean) => SheetWriter;
}

/** A sheet whose first row says what it is and of which year. */
export function titled(data: RandomReturn, isTurned = false): SheetWriter {
  return new SheetWriter(isTurned).put(0, 0, `Performance return ${financialYear(data)}`);
}

export function measureLines({ measures }: RandomReturn, outer: readonly (string | null)[] = []): readonly AxisLine[] {
  return measures.map((line) => ({ labels: [...outer, line.label], line }));
}

export function partLines({ lines }: Breakdown, outer: readonly (string | null)[] = []): readonly AxisLine[] {
  return lines.map((line) => ({ labels: [...outer, line.label], line }));
}

/** A breakdown under its own heading, which has no figures. */
export function headedLines(
  breakdown: Breakdown,
  how: { readonly isAfterBlank?: boolean; readonly colon?: string } = {},
): readonly AxisLine[] {
  const { isAfterBlank = false, colon = '' } = how;
  return [
    { labels: [`${breakdown.heading}${colon}`], isHeading: true, ...(isAfterBlank && { isAfterBlank }) },
    ...partLines(breakdown),
  ];
}

/** The breakdowns of clients: of one person each. */
export function ofClients({ breakdowns }: RandomReturn): readonly Breakdown[] {
  return breakdowns.filter(({ whole }) => whole === 'beneficiaries');
}

/** The two first breakdowns of clients. */
export function twoOf(data: RandomReturn): readonly [Breakdown, Breakdown] {
  const [first, second] = ofClients(data);
  if (!first || !second) throw new Error('A random return has two breakdowns of clients.');
  return [first, second];
}
