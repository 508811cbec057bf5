import type { FundRow, ServiceRow } from '../money/money-book';
import type { LedgerContext } from '../engine/contexts';
import { ledgerCells } from '../engine/ledger-pairs';
import { SERVICES } from '../tables/services';
import { FUNDS } from '../tables/funds';
import { nearestOf } from '../codelists/nearest';
import { registerHits, type RegisterProblem } from '../engine/register-hits';
import { codeKey } from '../tables/spec-rows';
import { defineRule } from '../engine/define-rule';
import { didYouMean, quote, say } from '../text/grammar';

type Data = Readonly<{
  purpose: string;
  /** Whose it is: no service has that of a fund, or no fund that of a service. */
  of: 'fund' | 'service';
  /** The fund has no other purpose that a service has. */
  paysNobody: boolean;
}>;

/** What people write between two purposes in place of a semicolon. */
const BETWEEN = /\s*(?:[,/&+]|\band\b)\s*/i;

type Problem = RegisterProblem<Data>;
type Purposed = Pick<FundRow | ServiceRow, 'row' | 'purposes' | 'purposeNames'>;

/**
 * A purpose of a fund that no service has: a slip, such as a comma for a semicolon, keeps the fund's money from everybody. It is advice
 * where nothing is like it and the fund has another purpose, for nobody may need the money. A service's purposes are reported only where
 * they are those of funds, written as one.
 */
export const purposeUnmatched = defineRule<Data>({
  id: 'purpose-unmatched',
  severity: 'query',
  theme: 'wrong',
  appliesTo: 'ledger',
  source: '2019 report, section 1.3: money is ringfenced for victims’ support services; it pays where purposes agree.',
  words: {
    title: 'A purpose that only one side has',
    why: 'Ringfenced money pays only for services with its purpose. A slip in one word leaves it unspent.',
    whatToDo:
      'Write the purpose as the other table does, with a semicolon between two. Leave it where nobody needs the money.',
    message: (facts, { purpose, of, paysNobody }) => {
      const other = of === 'fund' ? 'service' : 'fund';
      const so = paysNobody ? `, so ${facts.count === 1 ? 'the fund' : 'each fund'} can pay for none` : '';
      const what = `a purpose that no ${other} has${so}.`;
      return `${say(facts, `${quote(purpose)} is ${what}`, `say ${quote(purpose)}, ${what}`)}${didYouMean(facts)}`;
    },
  },
  check: (context) => {
    const { funds, services } = context.book;
    // Nobody knows what purposes there are where those of a service cannot be read.
    if (services.length === 0 || services.some(({ hasUnreadPurposes }) => hasUnreadPurposes)) return [];
    const [ofFunds, ofServices] = [namesIn(funds), namesIn(services)];
    return registerHits([
      ...funds.flatMap((fund) => inFund(fund, ofServices, context)),
      ...services.flatMap((service) => inService(service, ofFunds, context)),
    ]);
  },
});

/** Every purpose with its name. */
function namesIn(all: readonly Purposed[]): ReadonlyMap<string, string> {
  return new Map(all.flatMap(pairsOf));
}

function pairsOf({ purposes, purposeNames }: Purposed): readonly (readonly [string, string])[] {
  return purposes.map((purpose, index) => [purpose, purposeNames[index] ?? purpose]);
}

function inFund(fund: Purposed, known: ReadonlyMap<string, string>, context: LedgerContext): readonly Problem[] {
  const paysNobody = !fund.purposes.some((purpose) => known.has(purpose));
  return unknownIn(fund, known).flatMap((purpose) => {
    const split = apart(purpose, known);
    const suggestions = split === undefined ? nearestOf([...known.values()], purpose) : [split];
    const severity = paysNobody || suggestions.length > 0 ? 'query' : 'advice';
    const tells = { discriminator: `${severity} ${paysNobody}`, ofText: codeKey(purpose) };
    return ledgerCells(context, FUNDS, 'Purposes', [fund.row]).map((cell) => {
      return { cell, data: { purpose, of: 'fund', paysNobody }, ...tells, severity, suggestions };
    });
  });
}

function inService(service: Purposed, known: ReadonlyMap<string, string>, context: LedgerContext): readonly Problem[] {
  return unknownIn(service, known).flatMap((purpose) => {
    const split = apart(purpose, known);
    if (split === undefined) return [];
    const data = { purpose, of: 'service', paysNobody: false } as const;
    return ledgerCells(context, SERVICES, 'Purposes', [service.row]).map((cell) => {
      return { cell, data, discriminator: '', ofText: codeKey(purpose), suggestions: [split] };
    });
  });
}

function unknownIn(one: Purposed, known: ReadonlyMap<string, string>): readonly string[] {
  return pairsOf(one).flatMap(([purpose, name]) => (known.has(purpose) ? [] : [name]));
}

/** `DA, SV` → `DA; SV`, where one of the two at least is a purpose; undefined for what is no list of purposes. */
function apart(purpose: string, known: ReadonlyMap<string, string>): string | undefined {
  const parts = purpose.split(BETWEEN).filter((part) => part !== '');
  return parts.length > 1 && parts.some((part) => known.has(codeKey(part))) ? parts.join('; ') : undefined;
}
