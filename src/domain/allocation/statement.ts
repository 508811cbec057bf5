import { cellName } from '../model/areas';
import { poundsOf, type Pence } from '../model/money';
import type { CellLook, PlacedCell, SheetDocument } from '../model/sheet-document';
import type { FundRow, MoneyBook } from './money-book';
import type { Award } from './problem';

const SHEET = 'Ringfence statement';
const HEADINGS = ['Fund', 'Service', 'Amount', 'Awarded', 'Left'] as const;
const HEAD_ROW = 3;
const MONEY = '£#,##0.00;[Red]-£#,##0.00';
/** Places of the columns of money. */
const [AMOUNT, AWARDED, LEFT] = [2, 3, 4] as const;

/** What stands in the three columns of money of a line that adds up the lines above it. */
interface Sums {
  readonly amount: Pence;
  readonly awarded: Pence;
}

/**
 * Fund by service, for the auditor: under each fund the services it pays, then its amount, what is awarded and what is left; the
 * ringfenced funds first, then the others, each with a total. Totals are formulas (`SUBTOTAL`, which leaves out those within it). Funds
 * and services in table order. The amount of a fund is the one with its addenda, without tolerance.
 */
export function ringfenceStatement(book: MoneyBook, awards: readonly Award[]): SheetDocument {
  const isRingfenced = ({ purposes }: FundRow): boolean => purposes.length > 0;
  const page = createPage();
  const parts = [
    { label: 'Ringfenced funds', funds: book.funds.filter(isRingfenced) },
    { label: 'Funds for any purpose', funds: book.funds.filter((fund) => !isRingfenced(fund)) },
  ].filter(({ funds }) => funds.length > 0);
  const paid = paidBy(book, awards);
  const sums = parts.map((part) => writePart(page, part, paid));
  if (sums.length > 1) page.sum('All funds', HEAD_ROW + 1, totalOf(sums));
  return {
    name: SHEET,
    cells: page.cells,
    tables: [],
    columns: [{ width: 40 }, { width: 46 }, { width: 17 }, { width: 17 }, { width: 17 }],
    choices: [],
    frozenRows: HEAD_ROW + 1,
    frozenColumns: 0,
    print: { orientation: 'landscape', titleRow: HEAD_ROW },
  };
}

type Paid = ReadonlyMap<string, readonly { readonly name: string; readonly amount: Pence }[]>;

/** Fund → the services it pays, in table order. */
function paidBy({ services, funds }: MoneyBook, awards: readonly Award[]): Paid {
  const amounts = new Map<string, Map<string, Pence>>();
  for (const { fund, service, amount } of awards) {
    const ofFund = amounts.get(fund) ?? new Map<string, Pence>();
    amounts.set(fund, ofFund.set(service, (ofFund.get(service) ?? 0) + amount));
  }
  return new Map(
    funds.map(({ id }) => {
      const lines = services.map(({ id: service, name }) => ({ name, amount: amounts.get(id)?.get(service) ?? 0 }));
      return [id, lines.filter(({ amount }) => amount !== 0)];
    }),
  );
}

function writePart(page: Page, part: { readonly label: string; readonly funds: readonly FundRow[] }, paid: Paid): Sums {
  page.line(part.label, 'heading');
  const first = page.row();
  const sums = part.funds.map((fund) => writeFund(page, fund, paid.get(fund.id) ?? []));
  const total = totalOf(sums);
  page.sum(`${part.label}, together`, first, total);
  page.gap();
  return total;
}

function writeFund(page: Page, fund: FundRow, services: Paid extends ReadonlyMap<string, infer L> ? L : never): Sums {
  const purposes = fund.purposeNames.length > 0 ? ` (${fund.purposeNames.join(', ')})` : '';
  page.line(`${fund.id === fund.name ? '' : `${fund.id} · `}${fund.name}${purposes}`, 'label');
  const first = page.row();
  for (const { name, amount } of services) page.paid(name, amount);
  if (services.length === 0) page.paid('No awards', 0);
  const sums = { amount: fund.amount, awarded: services.reduce((sum, { amount }) => sum + amount, 0) };
  page.fund(fund.name, first, sums);
  return sums;
}

function totalOf(sums: readonly Sums[]): Sums {
  return {
    amount: sums.reduce((sum, { amount }) => sum + amount, 0),
    awarded: sums.reduce((sum, { awarded }) => sum + awarded, 0),
  };
}

type Page = ReturnType<typeof createPage>;

/** Writes line after line. */
function createPage() {
  const cells: PlacedCell[] = [
    { row: 0, column: 0, value: SHEET, look: 'title' },
    {
      row: 1,
      column: 0,
      value: 'What each fund pays for, as Awards holds it. Amounts include addenda, not tolerance.',
    },
    ...HEADINGS.map((value, column): PlacedCell => ({ row: HEAD_ROW, column, value, look: 'heading' })),
  ];
  let row = HEAD_ROW + 1;
  const put = (column: number, value: string | number, more: Partial<PlacedCell> = {}): void => {
    cells.push({ row, column, value, ...more });
  };
  const total = (column: number, pence: Pence, formula?: string): void =>
    put(column, poundsOf(pence), { look: 'total', numberFormat: MONEY, ...(formula !== undefined && { formula }) });
  const subtotal = (column: number, first: number): string =>
    `=SUBTOTAL(9,${cellName(first, column)}:${cellName(row - 1, column)})`;
  const left = ({ amount, awarded }: Sums): void =>
    total(LEFT, amount - awarded, `=${cellName(row, AMOUNT)}-${cellName(row, AWARDED)}`);
  const label = (text: string): void => {
    put(0, text, { look: 'total' });
    put(1, '', { look: 'total' });
  };
  return {
    cells,
    row: () => row,
    gap: () => void (row += 1),
    line: (text: string, look: CellLook) => {
      put(0, text, { look });
      row += 1;
    },
    paid: (service: string, pence: Pence) => {
      put(1, service);
      put(AWARDED, poundsOf(pence), { numberFormat: MONEY });
      row += 1;
    },
    fund: (name: string, first: number, sums: Sums) => {
      label(`${name}, together`);
      total(AMOUNT, sums.amount);
      total(AWARDED, sums.awarded, subtotal(AWARDED, first));
      left(sums);
      row += 1;
    },
    sum: (text: string, first: number, sums: Sums) => {
      label(text);
      total(AMOUNT, sums.amount, subtotal(AMOUNT, first));
      total(AWARDED, sums.awarded, subtotal(AWARDED, first));
      left(sums);
      row += 1;
    },
  };
}
