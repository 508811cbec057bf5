import { errorsAndQueries, leftToDo } from './left-to-do';
import { rowsOfEntry } from './receipt-lines';
import { RECEIPT_WORDS as WORDS } from './receipt-words';
import { printArea } from '../../cells/addresses';
import type { CellArea } from '../../cells/areas';
import { leftOutOf } from '../model/account';
import type { CheckReport } from '../model/check-report';
import type { AnsweredFinding, Finding } from '../model/findings';
import type { ReturnSheet } from '../model/returns';
import { accountLine } from '../text/account-line';
import { counted } from '../text/grammar';
import { printDate } from '../text/print-date';
import type { ReceiptFacts, ReceiptRow } from './receipt-facts';

/** Pieces of an entry that stand beside the rest; of more it is said how many there are. */
const MOST_PIECES = 5;

/** Everything a receipt says but for its fingerprints. What is too long for a row goes on in the next. */
export function entriesOf(report: CheckReport, facts: ReceiptFacts): readonly ReceiptRow[] {
  return wholeEntries(report, facts).flatMap(([what, entry]) =>
    rowsOfEntry(entry).map((part, index): ReceiptRow => [index === 0 ? what : WORDS.continued(what, index + 1), part]),
  );
}

function wholeEntries(report: CheckReport, facts: ReceiptFacts): readonly ReceiptRow[] {
  const { answered } = report;
  const returns = report.returns.filter(({ sheet }) => facts.sheets.has(sheet));
  const explained = answered.filter(({ answer }) => answer.kind === 'explained').map(answerPiece);
  const setAside = answered.filter(({ answer }) => answer.kind === 'ignored').map(answerPiece);
  return [
    [WORDS.returned, stated(returns, nameOf)],
    [WORDS.provider, stated(returns, ({ provider }) => provider?.value)],
    [WORDS.checkedOn, facts.writtenAt],
    [WORDS.checkedBy, facts.by],
    [WORDS.contents, stated(returns, contentsOf)],
    [WORDS.checked, WORDS.cells(counted(report.account.checked, 'cell'))],
    [WORDS.account, accountLine(report.account)],
    [WORDS.notChecked, notChecked(report)],
    [WORDS.open, openOf(report)],
    [WORDS.explained, withCount(explained, 'query', 'queries')],
    [WORDS.setAside, withCount(setAside, 'piece of advice', 'pieces of advice')],
    [WORDS.personal, personalOf(report)],
    [WORDS.specification, facts.specification],
    [WORDS.rules, facts.rules],
  ];
}

/** Each thing once, in the order of the sheets. */
function stated(returns: readonly ReturnSheet[], of: (table: ReturnSheet) => string | undefined): string {
  return pieces([...new Set(returns.flatMap((table) => of(table) ?? []))], '; ') || WORDS.notStated;
}

/** `The Shores SARC, 2019-20 Q2`. */
function nameOf({ service, period }: ReturnSheet): string | undefined {
  const parts = [service?.value, period?.value.label].filter((part) => part !== undefined && part !== '');
  return parts.length > 0 ? parts.join(', ') : undefined;
}

/** `326 records, 12 columns, sheet “Q2”`. */
function contentsOf(table: ReturnSheet): string {
  const { sheet, layout, lies, firstRow, lastRow, firstColumn, lastColumn, skippedRows, fields, ticks = [] } = table;
  const on = `sheet “${sheet}”`;
  if (layout !== 'records')
    return `${layout === 'summary' ? 'Summary' : 'Form'}, ${counted(fields.length, 'measure')}, ${on}`;
  if (lies) return `${counted(lastColumn - firstColumn, 'record')}, ${counted(fields.length, 'line')}, ${on}`;
  const records = Math.max(0, lastRow - firstRow + 1 - skippedRows.length);
  return `${counted(records, 'record')}, ${counted(fields.length + ticks.length, 'column')}, ${on}`;
}

function notChecked({ account }: CheckReport): string {
  const all = leftOutOf(account);
  return all.length === 0
    ? WORDS.nothing
    : pieces(
        all.map(({ sheet, areas, what, why }) => `“${sheet}”, ${what ?? placesOf(areas)}: ${why}`),
        '\n',
      );
}

/** The first areas; a sheet of which nothing could be read has none. */
function placesOf(areas: readonly CellArea[]): string {
  if (areas.length === 0) return WORDS.wholeSheet;
  const shown = areas.slice(0, MOST_PIECES).map(printArea);
  return [...shown, ...(areas.length > shown.length ? [WORDS.more(areas.length - shown.length)] : [])].join(', ');
}

/** Of the returns, and of personal data anywhere; on a line of its own what other sheets have. */
function openOf(report: CheckReport): string {
  const { errors, queries, elsewhere } = leftToDo(report);
  const ours = [
    counted(errors.length, 'error'),
    counted(queries.length, 'query', 'queries'),
    counted(report.summary.advice, 'piece of advice', 'pieces of advice'),
  ].join(', ');
  return elsewhere.length === 0 ? ours : `${ours}\n${elsewhereOf(elsewhere)}`;
}

function elsewhereOf(elsewhere: readonly Finding[]): string {
  const names = [...new Set(elsewhere.map(({ sheet }) => `“${sheet}”`))];
  return WORDS.elsewhere(errorsAndQueries(elsewhere), pieces(names, ', '));
}

/** Findings on personal data that stay: answered, or advice. */
function personalOf({ findings, answered }: CheckReport): string {
  const all = [...findings, ...answered.map(({ finding }) => finding)].filter(({ theme }) => theme === 'personal');
  return all.length === 0
    ? WORDS.noPersonal
    : pieces(
        all.map(({ sheet, message }) => `“${sheet}”: ${message}`),
        '\n',
      );
}

/** What was found, and in the words of the provider why it is right. */
function answerPiece({ finding, answer }: AnsweredFinding): string {
  const said = answer.kind === 'ignored' ? answer.reason : answer.text;
  const by = answer.kind === 'ignored' ? [] : [answer.by, printDate(answer.date)].filter((part) => part !== '');
  return `“${finding.sheet}”: ${finding.message} “${said}”${by.length > 0 ? ` (${by.join(', ')})` : ''}`;
}

function withCount(all: readonly string[], one: string, many: string): string {
  return all.length === 0 ? WORDS.none : `${counted(all.length, one, many)}.\n${pieces(all, '\n')}`;
}

/** The first of them, whole; of the others how many there are. */
function pieces(all: readonly string[], between: string): string {
  const shown = all.slice(0, MOST_PIECES).map(inOneLine);
  return [...shown, ...(all.length > shown.length ? [WORDS.more(all.length - shown.length)] : [])].join(between);
}

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
