import { forecastOf } from '../money/forecast';
import { spentFrom } from '../money/spent';
import { ledgerCells } from '../engine/ledger-pairs';
import { FUNDS } from '../tables/funds';
import { printDate } from '../text/print-date';
import { registerHits } from '../engine/register-hits';
import { printMoney } from '../model/money';
import { defineRule } from '../engine/define-rule';
import { atCells, counted, quote } from '../text/grammar';

type Data = Readonly<{
  fund: string;
  spent: string;
  /** Of that, what is dated outside the period; empty where nothing is. */
  outside: string;
  /** Lines that are not in `spent`, because their amount or fund is not known. */
  uncounted: number;
  forecast: string;
  left: string;
  end: string;
  /** The period is over: `left` is left, and is no forecast. */
  hasEnded: boolean;
  isReturned: boolean;
  /** The day by which it is to be back; empty where the fund gives none. */
  returnBy: string;
}>;

/** A rate so far tells no more than this: a smaller share of the fund may be an invoice that is still to come. */
const WORTH_SAYING = 0.1;

/** A fund that, at the rate so far, leaves more than a tenth unspent; a query where that goes back to the funder. */
export const fundUnderspend = defineRule<Data>({
  id: 'fund-underspend',
  severity: 'query',
  theme: 'sums',
  appliesTo: 'ledger',
  source: 'Ministry of Justice victims’ grant: unspent money is returned. Share of a tenth: judgement of this project.',
  words: {
    title: 'A fund that will not be spent',
    why: 'Money that is seen early can still be used for its purpose; later it is lost or has to be given back.',
    whatToDo:
      'In its period: ask the services for their forecasts and award the money again within its purpose. After it: agree with the funder what goes back.',
    message: (facts, { fund, spent, outside, uncounted, forecast, left, end, hasEnded, isReturned, returnBy }) => {
      const of = outside === '' ? '' : ` (${outside} of it outside its period)`;
      const but = uncounted === 0 ? '' : ` Not counted: ${counted(uncounted, 'line')} without a known fund or amount.`;
      const by = returnBy === '' ? '' : ` by ${returnBy}`;
      return hasEnded
        ? `${atCells(facts)}${quote(fund)} had spent ${spent}${of} when its period ended on ${end}. ${left} was left${isReturned ? `, and is to be returned${by}` : ''}.${but}`
        : `${atCells(facts)}${quote(fund)} has spent ${spent}${of}, at this rate ${forecast} by ${end}. ${left} would be left${isReturned ? `, and is to be returned${by || ` after ${end}`}` : ''}.${but}`;
    },
  },
  check: (context) =>
    registerHits(
      context.book.funds.flatMap((fund) => {
        // Without a line there is no ledger here, rather than no spend.
        if (fund.isUnread || context.book.spend.length === 0) return [];
        const { spent, outside, uncounted } = spentFrom(context.book)(fund);
        const forecast = forecastOf(fund, spent, context.today);
        if (forecast === undefined || fund.amount - forecast <= fund.amount * WORTH_SAYING) return [];
        const sums = {
          spent: printMoney(spent),
          outside: outside === 0 ? '' : printMoney(outside),
          uncounted,
          forecast: printMoney(forecast),
          left: printMoney(fund.amount - forecast),
        };
        const end = fund.end === undefined ? '' : printDate(fund.end);
        const hasEnded = fund.end !== undefined && fund.end < context.today;
        const returnBy = fund.returnBy === undefined ? '' : printDate(fund.returnBy);
        const data = { fund: fund.name, ...sums, end, hasEnded, isReturned: fund.isReturned, returnBy };
        const severity = fund.isReturned ? ('query' as const) : ('advice' as const);
        const cells = ledgerCells(context, FUNDS, 'Amount', [fund.row]);
        return cells.map((cell) => ({ cell, data, discriminator: fund.id, severity }));
      }),
    ),
});
