import type { Pence } from '../model/money';
import { forecastOf } from './forecast';
import type { FundRow, MoneyBook } from './money-book';
import { spentFrom } from './spent';

/** One fund as finance sees it. Days are `YYYY-MM-DD`. */
export interface FundPage {
  readonly fund: string;
  readonly name: string;
  readonly isRingfenced: boolean;
  readonly purposes: readonly string[];
  readonly start?: string;
  readonly end?: string;
  /** Before addenda. */
  readonly firstAmount: Pence;
  readonly addenda: readonly { readonly date?: string; readonly amount: Pence; readonly reference: string }[];
  readonly amount: Pence;
  readonly tolerance: Pence;
  readonly awarded: Pence;
  readonly spent: Pence;
  /** Lines of `Spend` that are not in it, because their amount or their fund is not known. */
  readonly uncounted?: number;
  /** The last day of the period is past: what is not spent is left. */
  readonly hasEnded: boolean;
  /** What will have been spent when the period ends, at the rate so far; absent before a tenth of the period is over, or without a period. */
  readonly forecast?: Pence;
  /** Of the forecast, what goes back to the funder: 0 where nothing has to. */
  readonly toReturn?: Pence;
  /** When unspent money is due back: the day that the fund gives, else the period's last. */
  readonly returnBy?: string;
  /** The fund gives that day. */
  readonly isReturnDayGiven?: true;
  /** Services it pays, in table order. */
  readonly services: readonly {
    readonly service: string;
    readonly name: string;
    readonly awarded: Pence;
    readonly spent: Pence;
    readonly isLocked: boolean;
  }[];
}

/** A page for each fund, with `today` (`YYYY-MM-DD`) for the forecast. In table order. */
export function fundPages(book: MoneyBook, today: string): readonly FundPage[] {
  const lines = linesByFund(book);
  return book.funds.map((fund) => pageOf(fund, lines.get(fund.id) ?? new Map<string, Line>(), book, today));
}

interface Line {
  awarded: Pence;
  spent: Pence;
  isLocked: boolean;
}

/** fund → service → what it has, awards and spend together. */
function linesByFund({ awards, spend }: MoneyBook): ReadonlyMap<string, ReadonlyMap<string, Line>> {
  const lines = new Map<string, Map<string, Line>>();
  const lineOf = ({ fund, service }: { readonly fund: string; readonly service: string }) => {
    const ofFund = lines.get(fund) ?? new Map<string, Line>();
    const line = ofFund.get(service) ?? { awarded: 0, spent: 0, isLocked: false };
    lines.set(fund, ofFund.set(service, line));
    return line;
  };
  for (const award of awards) {
    const line = lineOf(award);
    line.awarded += award.amount;
    line.isLocked ||= award.isLocked;
  }
  for (const one of spend) lineOf(one).spent += one.amount;
  return lines;
}

function pageOf(fund: FundRow, lines: ReadonlyMap<string, Line>, book: MoneyBook, today: string): FundPage {
  const { id, name, start, end, firstAmount, addenda, amount, tolerance, isReturned, purposeNames } = fund;
  const returnBy = isReturned ? (fund.returnBy ?? end) : undefined;
  // Spend on what is no service of ours counts all the same: it has left the fund.
  const { spent, uncounted } = spentFrom(book)(fund);
  const forecast = forecastOf(fund, spent, today);
  return {
    fund: id,
    name,
    isRingfenced: fund.purposes.length > 0,
    purposes: purposeNames,
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    firstAmount,
    addenda,
    amount,
    tolerance,
    awarded: sumOf(lines, (line) => line.awarded),
    spent,
    ...(uncounted > 0 && { uncounted }),
    hasEnded: end !== undefined && end < today,
    ...(forecast !== undefined && { forecast, toReturn: isReturned ? Math.max(0, amount - forecast) : 0 }),
    ...(returnBy !== undefined && { returnBy, ...(fund.returnBy !== undefined && { isReturnDayGiven: true }) }),
    services: book.services.flatMap((service) => {
      const line = lines.get(service.id);
      return line ? [{ service: service.id, name: service.name, ...line }] : [];
    }),
  };
}

function sumOf(lines: ReadonlyMap<string, Line>, of: (line: Line) => Pence): Pence {
  return [...lines.values()].reduce((sum, line) => sum + of(line), 0);
}
