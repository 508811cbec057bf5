import type { KnownCodes, MoneyBook, SpendRow, UnknownCode } from './money-book';
import type { CellValue } from '../../cells/cell-values';
import { given } from '../model/given';
import { remembered } from '../model/kept-for';
import { readPence, type Pence } from '../model/money';
import { readDay } from '../model/read-cells';
import { isTotalLine } from './total-line';
import type { IdLookUp } from '../tables/register-ids';
import { codeKey, rowsOf, type TableRead, type SpecRow } from '../tables/spec-rows';

/** A debit or a credit as finance systems print it: a minus behind, `CR` for money that comes back, `DR` for money spent. */
const BEHIND = /^(?<amount>[^-−(]*\d)\s*(?<mark>-|−|cr|dr)$/i;

/** An amount of `Spend` in pence: money that comes back is below zero, however the finance system writes that. */
export function readLedgerAmount(value: CellValue): Pence | undefined {
  const parts = typeof value === 'string' ? BEHIND.exec(value.trim())?.groups : undefined;
  if (!parts) return readPence(value);
  const amount = readPence(parts['amount'] ?? '');
  return amount === undefined || /dr/i.test(parts['mark'] ?? '') ? amount : 0 - amount;
}

/** A day of `Spend`; also `20190501`, as finance systems write it, whether it came as a text or as a number. */
export function readLedgerDay(value: CellValue): string | undefined {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(String(value ?? '').trim()) ?? [];
  return readDay(year === undefined ? value : `${year}-${month}-${day}`);
}

/** What a code in `Spend` means: an id or a name, else what people said it stands for; undefined where nobody knows. */
export function codeLookUp(ids: IdLookUp, said: ReadonlyMap<string, string>): IdLookUp {
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
  const dayOf = remembered(readLedgerDay);
  const unknown = new Map<string, UnknownCode>();
  const spend: SpendRow[] = [];
  const totalLines = new Set<number>();
  const uncounted: SpendRead['uncounted'][number][] = [];
  for (const line of rowsOf(tables, 'Spend')) {
    const { row, text, value, place } = line;
    const [fund, service] = [fundOf(text('Fund ID')), serviceOf(text('Service ID'))];
    if (isTotalLine(line, fund, service)) {
      totalLines.add(row);
      continue;
    }
    if (fund === undefined) count(unknown, 'fund', text('Fund ID'), line);
    if (service === undefined) count(unknown, 'service', text('Service ID'), line);
    const amount = readLedgerAmount(value('Amount'));
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

function count(unknown: Map<string, UnknownCode>, what: UnknownCode['what'], code: string, { place }: SpecRow): void {
  if (code === '') return;
  const key = `${what} ${codeKey(code)}`;
  const before = unknown.get(key);
  unknown.set(key, before ? { ...before, lines: before.lines + 1 } : { what, code, lines: 1, place });
}
