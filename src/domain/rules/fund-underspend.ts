import { forecastOf } from '../money/forecast';
import { spentFrom } from '../money/spent';
import { ledgerCells } from '../engine/ledger-pairs';
import { FUNDS } from '../tables/funds';
import { printDate } from '../text/print-date';
import { registerHits } from '../engine/register-hits';
import { printMoney } from '../model/money';
import { defineRule } from '../engine/define-rule';

/** A rate so far tells no more than this: a smaller share of the fund may be an invoice that is still to come. */
const WORTH_SAYING = 0.1;

/** A fund that, at the rate so far, leaves more than a tenth unspent; a query where that goes back to whoever gave it. */
export const fundUnderspend = defineRule({
  id: 'fund-underspend',
  severity: 'query',
  appliesTo: 'ledger',
  source: 'Ministry of Justice victims’ grant: unspent money is returned. Share of a tenth: judgement of this project.',
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
