import type { KnownCodes, MoneyBook, SpendRow, UnknownCode } from './money-book';
import { given } from '../model/given';
import { remembered } from '../model/kept-for';
import { isTotalLine, type SpendLine } from './total-line';
import type { IdLookUp } from '../tables/register-ids';
import { rowsOf } from '../tables/read-table';
import { codeKey, type TableRead } from '../tables/spec-rows';
import { SPEND } from '../tables/spend';

/** What a code in `Spend` means: an id or a name, else what people said it stands for; undefined where nobody knows. */
function codeLookUp(ids: IdLookUp, said: ReadonlyMap<string, string>): IdLookUp {
  return (text) => ids(text) ?? (text === '' ? undefined : ids(said.get(codeKey(text)) ?? ''));
}

type SpendRead = Pick<MoneyBook, 'spend' | 'unknownCodes' | 'totalLines' | 'uncounted'>;

/**
 * Lines of `Spend` with a fund and an amount, without totals; the codes that keep lines from being placed; and the lines that are counted
 * nowhere.
 */
export function readSpend(
  tables: readonly TableRead[],
  fundIds: IdLookUp,
  serviceIds: IdLookUp,
  codes: KnownCodes,
): SpendRead {
  const [fundOf, serviceOf] = [codeLookUp(fundIds, codes.funds), codeLookUp(serviceIds, codes.services)];
  // Thousands of lines are of a few days.
  const dayOf = remembered(SPEND.columns.Date.read);
  const unknown = new Map<string, UnknownCode>();
  const spend: SpendRow[] = [];
  const totalLines = new Set<number>();
  const uncounted: SpendRead['uncounted'][number][] = [];
  for (const line of rowsOf(tables, SPEND)) {
    const { row, text, value, read, place } = line;
    const [fund, service] = [fundOf(text('Fund ID')), serviceOf(text('Service ID'))];
    if (isTotalLine(line, fund, service)) {
      totalLines.add(row);
      continue;
    }
    if (fund === undefined) count(unknown, 'fund', text('Fund ID'), line);
    if (service === undefined) count(unknown, 'service', text('Service ID'), line);
    const amount = read('Amount');
    if (fund === undefined || amount === undefined) {
      uncounted.push({ ...given('fund', fund), row });
      continue;
    }
    const [reference, description] = [text('Reference'), text('Description')];
    const date = given('date', dayOf(value('Date')));
    spend.push({ fund, service: service ?? '', ...date, amount, reference, description, row, place });
  }
  return { spend, unknownCodes: [...unknown.values()], totalLines, uncounted };
}

function count(unknown: Map<string, UnknownCode>, what: UnknownCode['what'], code: string, { place }: SpendLine): void {
  if (code === '') return;
  const key = `${what} ${codeKey(code)}`;
  const before = unknown.get(key);
  unknown.set(key, before ? { ...before, lines: before.lines + 1 } : { what, code, lines: 1, place });
}
