import { printDate } from '../text/print-date';
import { STATEMENT_WORDS as WORDS } from '../messages/ringfence-statement';
import { printMoney, type Pence } from '../model/money';
import type { SheetDocument } from '../model/sheet-document';
import { coFundedIn } from '../money/co-funding';
import type { FundRow, MoneyBook } from '../money/money-book';
import { createStatementPage, HEAD_ROW, type StatementPage, type Sums } from './statement-page';

/** When a statement is made, and what was open then: an auditor reads it years later. */
export interface StatementDate {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** As people read it: `24 July 2019, 14:05`. */
  readonly moment: string;
  /** Findings that were open, counted: `4 errors and 1 query`; empty for none. */
  readonly findings: string;
}

/**
 * Fund by service, for the auditor: under each fund the services it pays, with what is awarded and spent; the ringfenced funds first, then
 * the others, each with a total; then who shares the cost of co-commissioned services. Totals are formulas (`SUBTOTAL`, which leaves out
 * those within it). Funds and services in table order. The amount of a fund is the one with its addenda, without tolerance.
 */
export function ringfenceStatement(book: MoneyBook, date: StatementDate): SheetDocument {
  const isRingfenced = ({ purposes }: FundRow): boolean => purposes.length > 0;
  const page = createStatementPage([WORDS.made(date.moment), WORDS.open(date.findings)]);
  const parts = [
    { label: WORDS.ringfenced, funds: book.funds.filter(isRingfenced) },
    { label: WORDS.unrestricted, funds: book.funds.filter((fund) => !isRingfenced(fund)) },
  ].filter(({ funds }) => funds.length > 0);
  const paid = paidBy(book);
  const sums = parts.map((part) => writePart(page, part, paid));
  if (sums.length > 1) {
    page.sum(WORDS.all, HEAD_ROW + 1, totalOf(sums));
    page.gap();
  }
  writeCoFunding(page, book);
  return {
    name: WORDS.sheet(printDate(date.day)),
    cells: page.cells,
    tables: [],
    columns: [{ width: 40 }, { width: 46 }, ...Array.from({ length: 5 }, () => ({ width: 16 }))],
    choices: [],
    frozenRows: HEAD_ROW + 1,
    frozenColumns: 0,
    print: { orientation: 'landscape', titleRow: HEAD_ROW },
  };
}

interface PaidService {
  readonly name: string;
  readonly awarded: Pence;
  readonly spent: Pence;
}

/** Fund → the services that it pays or that its money was spent on, in table order; last, what was spent on none that is known. */
function paidBy({ services, funds, awards, spend }: MoneyBook): ReadonlyMap<string, readonly PaidService[]> {
  const sums = new Map<string, { awarded: Pence; spent: Pence }>();
  const sumOf = (fund: string, service: string) => {
    const key = JSON.stringify([fund, service]);
    const sum = sums.get(key) ?? { awarded: 0, spent: 0 };
    sums.set(key, sum);
    return sum;
  };
  for (const { fund, service, amount } of awards) sumOf(fund, service).awarded += amount;
  const known = new Set(services.map(({ id }) => id));
  for (const { fund, service, amount } of spend) sumOf(fund, known.has(service) ? service : '').spent += amount;
  return new Map(
    funds.map(({ id }) => [
      id,
      [...services, { id: '', name: WORDS.noService }].flatMap(({ id: service, name }) => {
        const sum = sums.get(JSON.stringify([id, service]));
        return sum && (sum.awarded !== 0 || sum.spent !== 0) ? [{ name, ...sum }] : [];
      }),
    ]),
  );
}

function writePart(
  page: StatementPage,
  part: { readonly label: string; readonly funds: readonly FundRow[] },
  paid: ReturnType<typeof paidBy>,
): Sums {
  page.band(part.label);
  const first = page.row();
  const sums = part.funds.map((fund) => writeFund(page, fund, paid.get(fund.id) ?? []));
  const total = totalOf(sums);
  page.sum(WORDS.together(part.label), first, total);
  page.gap();
  return total;
}

function writeFund(page: StatementPage, fund: FundRow, services: readonly PaidService[]): Sums {
  const purposes = fund.purposeNames.length > 0 ? ` (${fund.purposeNames.join(', ')})` : '';
  page.label(`${fund.id === fund.name ? '' : `${fund.id} · `}${fund.name}${purposes}`);
  const first = page.row();
  for (const service of services) page.paid(service.name, service);
  if (services.length === 0) page.paid(WORDS.noAwards, { awarded: 0, spent: 0 });
  const sums = {
    amount: fund.amount,
    awarded: services.reduce((sum, { awarded }) => sum + awarded, 0),
    spent: services.reduce((sum, { spent }) => sum + spent, 0),
  };
  page.fund(WORDS.together(fund.name), first, sums);
  return sums;
}

function writeCoFunding(page: StatementPage, book: MoneyBook): void {
  const coFunded = coFundedIn(book);
  if (coFunded.length === 0) return;
  page.coFundedBand();
  for (const { name, cost, funders } of coFunded) {
    page.label(WORDS.costs(name, printMoney(cost)));
    for (const funder of funders) page.coFunder(funder);
  }
}

function totalOf(all: readonly Sums[]): Sums {
  return {
    amount: all.reduce((sum, { amount }) => sum + amount, 0),
    awarded: all.reduce((sum, { awarded }) => sum + awarded, 0),
    spent: all.reduce((sum, { spent }) => sum + spent, 0),
  };
}
