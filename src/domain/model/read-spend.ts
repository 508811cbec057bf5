import type { KnownCodes, SpendRow, UnknownCode } from '../allocation/money-book';
import type { CellValue } from './cells';
import { given } from './given';
import { readPence, type Pence } from './money';
import { readDay } from './read-cells';
import type { IdLookUp } from './register-ids';
import { plainKey, rowsOf, type RegisterTable, type SpecRow } from './spec-rows';

const COLUMNS = ['Fund ID', 'Service ID', 'Date', 'Reference', 'Description'] as const;

/** A debit or a credit as finance systems print it: a minus behind, `CR` for money that comes back, `DR` for money spent. */
const BEHIND = /^(?<amount>[^-−(]*\d)\s*(?<mark>-|−|cr|dr)$/i;

/** An amount of `Spend` in pence: money that comes back is below zero, however the finance system writes that. */
export function readLedgerAmount(value: CellValue): Pence | undefined {
  const parts = typeof value === 'string' ? BEHIND.exec(value.trim())?.groups : undefined;
  if (!parts) return readPence(value);
  const amount = readPence(parts['amount'] ?? '');
  return amount === undefined || /dr/i.test(parts['mark'] ?? '') ? amount : 0 - amount;
}

/** A line that adds others up, as exports end with: it names no fund or no service, and says so. */
export function isTotalRow({ text }: SpecRow): boolean {
  const texts = COLUMNS.map((column) => text(column));
  const saysTotal = texts.some((one) => /^(?:grand |sub[- ]?|report )?totals?\b/i.test(one));
  return saysTotal && texts.slice(0, 2).some((one) => one === '' || /\btotals?\b/i.test(one));
}

/** What a code in `Spend` means: an id or a name, else what people said it stands for; undefined where nobody knows. */
export function codeLookUp(ids: IdLookUp, said: ReadonlyMap<string, string>): IdLookUp {
  return (text) => ids(text) ?? ids(said.get(plainKey(text)) ?? '');
}

/** Lines of `Spend` that can be read whole, without totals, and the codes that keep others from being read. */
export function readSpend(
  tables: readonly RegisterTable[],
  fundIds: IdLookUp,
  serviceIds: IdLookUp,
  codes: KnownCodes,
): { readonly spend: readonly SpendRow[]; readonly unknownCodes: readonly UnknownCode[] } {
  const [fundOf, serviceOf] = [codeLookUp(fundIds, codes.funds), codeLookUp(serviceIds, codes.services)];
  const unknown = new Map<string, UnknownCode>();
  const spend: SpendRow[] = [];
  for (const line of rowsOf(tables, 'Spend')) {
    if (isTotalRow(line)) continue;
    const { row, text, value, place } = line;
    const [fund, service] = [fundOf(text('Fund ID')), serviceOf(text('Service ID'))];
    if (fund === undefined) count(unknown, 'fund', text('Fund ID'), line);
    if (service === undefined) count(unknown, 'service', text('Service ID'), line);
    const amount = readLedgerAmount(value('Amount'));
    if (fund === undefined || service === undefined || amount === undefined) continue;
    const [reference, description] = [text('Reference'), text('Description')];
    spend.push({ fund, service, ...given('date', readDay(value('Date'))), amount, reference, description, row, place });
  }
  return { spend, unknownCodes: [...unknown.values()] };
}

function count(unknown: Map<string, UnknownCode>, what: UnknownCode['what'], code: string, { place }: SpecRow): void {
  if (code === '') return;
  const key = `${what} ${plainKey(code) || code}`;
  const before = unknown.get(key);
  unknown.set(key, before ? { ...before, lines: before.lines + 1 } : { what, code, lines: 1, place });
}
