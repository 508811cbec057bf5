import { STATEMENT_WORDS as WORDS } from '../messages/ringfence-statement';
import { cellName } from '../../cells/addresses';
import { poundsOf, type Pence } from '../model/money';
import type { PlacedCell } from '../model/sheet-document';
import type { CoFunderShare } from '../money/co-funding';

/** The row of the headings, repeated on every printed page. */
export const HEAD_ROW = 4;

const MONEY = '£#,##0.00;[Red]-£#,##0.00';
const SHARE = '0.0%';

/** Places of the columns of figures. */
const [AMOUNT, AWARDED, NOT_AWARDED, SPENT, NOT_SPENT] = [2, 3, 4, 5, 6] as const;
const FIGURES: readonly number[] = [AMOUNT, AWARDED, NOT_AWARDED, SPENT, NOT_SPENT];
const HEADINGS = [
  WORDS.fund,
  WORDS.service,
  WORDS.amount,
  WORDS.awarded,
  WORDS.notAwarded,
  WORDS.spent,
  WORDS.notSpent,
];

/** What stands in the columns of money of a line that adds up the lines above it. */
export interface Sums {
  readonly amount: Pence;
  readonly awarded: Pence;
  readonly spent: Pence;
}

export type StatementPage = ReturnType<typeof createStatementPage>;

/** Writes line after line. @param remarks lines under the title */
export function createStatementPage(remarks: readonly string[]) {
  const cells: PlacedCell[] = [
    { row: 0, column: 0, value: WORDS.title, look: 'title' },
    ...remarks.map((value, index): PlacedCell => ({ row: index + 1, column: 0, value })),
  ];
  let row: number = HEAD_ROW;
  const put = (column: number, value: string | number, more: Partial<PlacedCell> = {}): void => {
    cells.push({ row, column, value, ...more });
  };
  const money = (column: number, pence: Pence, more: Partial<PlacedCell> = {}): void =>
    put(column, poundsOf(pence), { numberFormat: MONEY, ...more });
  const less = (column: number, other: number): string => `=${cellName(row, column)}-${cellName(row, other)}`;
  /** A dark line over all columns, figures' headings to the right as the figures are. */
  const band = (texts: readonly string[], figures: readonly number[] = FIGURES): void => {
    HEADINGS.forEach((_, column) =>
      put(column, texts[column] ?? '', { look: figures.includes(column) ? 'figure-heading' : 'heading' }),
    );
    row += 1;
  };
  const total = (text: string, first: number, { amount, awarded, spent }: Sums, isFund: boolean): void => {
    const subtotal = (column: number): string => `=SUBTOTAL(9,${cellName(first, column)}:${cellName(row - 1, column)})`;
    put(0, text, { look: 'total' });
    put(1, '', { look: 'total' });
    money(AMOUNT, amount, { look: 'total', ...(!isFund && { formula: subtotal(AMOUNT) }) });
    money(AWARDED, awarded, { look: 'total', formula: subtotal(AWARDED) });
    money(NOT_AWARDED, amount - awarded, { look: 'total', formula: less(AMOUNT, AWARDED) });
    money(SPENT, spent, { look: 'total', formula: subtotal(SPENT) });
    money(NOT_SPENT, awarded - spent, { look: 'total', formula: less(AWARDED, SPENT) });
    row += 1;
  };
  band(HEADINGS);
  return {
    cells,
    row: () => row,
    gap: () => void (row += 1),
    band: (text: string) => band([text]),
    coFundedBand: () =>
      band([WORDS.coFunded, WORDS.funder, WORDS.contribution, WORDS.share, WORDS.confirmed], [AMOUNT, AWARDED]),
    label: (text: string) => {
      put(0, text, { look: 'label' });
      row += 1;
    },
    paid: (service: string, { awarded, spent }: Omit<Sums, 'amount'>) => {
      put(1, service);
      money(AWARDED, awarded);
      money(SPENT, spent);
      money(NOT_SPENT, awarded - spent, { formula: less(AWARDED, SPENT) });
      row += 1;
    },
    /** The line of one fund: its amount is the only figure that no formula gives. */
    fund: (text: string, first: number, sums: Sums) => total(text, first, sums, true),
    sum: (text: string, first: number, sums: Sums) => total(text, first, sums, false),
    coFunder: ({ funder, amount, share, isConfirmed }: CoFunderShare) => {
      put(1, funder);
      money(AMOUNT, amount);
      if (share !== undefined) put(AWARDED, share, { numberFormat: SHARE });
      put(NOT_AWARDED, isConfirmed ? WORDS.yes : WORDS.no);
      row += 1;
    },
  };
}
