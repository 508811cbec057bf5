import type { MoneyReport } from '../../domain/check/check-money';
import { emptyTables } from './allocate-funds';
import { allOf, counted, quote } from '../../domain/text/grammar';
import { printArea } from '../../cells/addresses';
import type { Finding } from '../../domain/model/findings';
import { printMoney, type Pence } from '../../domain/model/money';
import type { Allocation } from '../../domain/allocation/problem';
import type { MoneyState } from './money-session';
import { notice, type Notice } from '../shared/notice';
import type { Undone } from '../shared/transaction';
import { words } from '../../domain/text/words';

/** More places than this are counted instead. */
const NAMED = 3;

/** How many findings there are, for a check that came to its end. */
export function moneyCheckedNotice(report: MoneyReport): Notice {
  const missing = missingNotice(report);
  if (missing) return missing;
  const { findings } = report;
  if (findings.length === 0 && emptyTables(report).length > 0)
    return { kind: 'information', message: noRowsText(emptyTables(report)) };
  if (findings.length === 0) return { kind: 'success', message: 'Nothing is wrong in the money tables.' };
  return { kind: 'information', message: `Found ${countFindings(findings)} in the money tables.` };
}

/** `2 errors and 1 query`; empty for none. */
export function countFindings(findings: readonly Finding[]): string {
  const count = (severity: Finding['severity']): number => findings.filter((one) => one.severity === severity).length;
  const counts = [
    { number: count('error'), one: 'error', many: 'errors' },
    { number: count('query'), one: 'query', many: 'queries' },
    { number: count('advice'), one: 'piece of advice', many: 'pieces of advice' },
  ].filter(({ number }) => number > 0);
  return allOf(counts.map(({ number, one, many }) => counted(number, one, many)));
}

/** Why nothing can be allocated, with how many cells and where; undefined when something can. */
export function notAllocatedNotice(report: MoneyReport): Notice | undefined {
  return refusalOf(report, 'Nothing was worked out', 'work out again');
}

/** The same of the ringfence statement. */
export function notStatedNotice(report: MoneyReport): Notice | undefined {
  return refusalOf(report, 'No statement was written', 'write the statement again');
}

function refusalOf(report: MoneyReport, outcome: string, next: string): Notice | undefined {
  const missing = missingNotice(report);
  if (missing) return missing;
  const { blocking } = report;
  const empty = emptyTables(report);
  if (blocking.length === 0)
    return empty.length === 0 ? undefined : { kind: 'warning', message: `${outcome}. ${noRowsText(empty)}` };
  const cells = blocking.reduce((sum, { count, areas }) => sum + (areas.length === 0 ? 0 : count), 0);
  const places = blocking.map(({ sheet, areas }) => [quote(sheet), ...areas.slice(0, 1).map(printArea)].join(' '));
  const rest = places.length - NAMED;
  const where = allOf([...places.slice(0, NAMED), ...(rest > 0 ? [counted(rest, 'more place')] : [])]);
  const what =
    cells === 0 ? 'the money tables cannot be used as they stand' : `${counted(cells, 'cell')} cannot be used`;
  return { kind: 'warning', message: `${outcome}: ${what} (${where}). Correct what is listed, then ${next}.` };
}

function missingNotice({ missingTables }: MoneyReport): Notice | undefined {
  return missingTables.length === 0 ? undefined : { kind: 'warning', message: noTablesText(missingTables) };
}

/** How a commissioning workbook is come by: in the pane, and on the command line. */
const SET_UP = words('app-money-set-up', {
  pane: 'Under More, Set up adds the tables of a commissioning workbook.',
  'command line': 'This makes a commissioning workbook: ringfence template --commissioning -o commissioning.xlsx',
} as const);

export function noTablesText(missing: readonly string[], at: keyof typeof SET_UP = 'pane'): string {
  const tables = `${missing.length === 1 ? 'table' : 'tables'} ${allOf(missing.map(quote))}`;
  return `This workbook has no ${tables}. ${SET_UP[at]}`;
}

export function noRowsText(empty: readonly string[]): string {
  return `${allOf(empty)} ${empty.length === 1 ? 'has' : 'have'} no rows yet. Fill ${empty.length === 1 ? 'it' : 'them'} in first.`;
}

export function allocatedNotice(allocation: Allocation): Notice {
  return {
    kind: allocation.shortfalls.length === 0 ? 'success' : 'information',
    message: `${outcomeOf(allocation)}. Nothing is written yet.`,
  };
}

/** What trying changes came to. */
export function triedNotice({ allocation, difference }: NonNullable<MoneyState['whatIf']>): Notice {
  const more = difference.services.reduce((sum, { before, after }) => sum + after - before, 0);
  const compared =
    difference.services.length === 0
      ? 'no award changes'
      : more === 0
        ? 'the same as without'
        : `${printMoney(Math.abs(more))} ${more > 0 ? 'more' : 'less'} than without`;
  return { kind: 'information', message: `If it were so: ${outcomeOf(allocation)} (${compared}). Nothing is written.` };
}

export const TAKEN_BACK = notice(
  'taken-back',
  'information',
  'What was tried is taken back: the awards are those of the tables again.',
);

function outcomeOf({ awards, shortfalls }: Allocation): string {
  const total = printMoney(awards.reduce((sum: Pence, { amount }) => sum + amount, 0));
  const short = shortfalls.reduce((sum, { amount }) => sum + amount, 0);
  const outcome =
    shortfalls.length === 0
      ? 'every service has all it needs'
      : `${counted(shortfalls.length, 'service is', 'services are')} short of ${printMoney(short)} together`;
  return `${total} can be awarded; ${outcome}`;
}

/** @param isTrying something is tried under *What if*, which is not what was written. */
export function awardsWrittenNotice(put: number, dropped: number, isTrying: boolean): Notice {
  const rows = [
    ...(put > 0 ? [`${counted(put, 'row')} of Awards written`] : []),
    ...(dropped > 0 ? [`${counted(dropped, 'row')} that ${dropped === 1 ? 'gets' : 'get'} nothing taken out`] : []),
  ];
  const tried = isTrying ? ' What is tried under What if was not written.' : '';
  return { kind: 'success', message: `${rows.join(', ')}. Locked rows are as they were.${tried}` };
}

export const AWARDS_SAME = notice(
  'awards-same',
  'information',
  'Awards hold exactly this already. Nothing was written.',
);

export const NOT_ALLOCATED = notice('not-allocated', 'information', 'Nothing is worked out yet. Work out first.');

export const TABLES_CHANGED = notice(
  'tables-changed',
  'warning',
  'The money tables have changed since the awards were worked out. Nothing was written. Work out again.',
);

export function awardsUndoneNotice({ restored, said }: Undone): Notice {
  return restored ? { kind: 'success', message: said } : { kind: 'warning', message: `${said} Or work out again.` };
}

export const NO_AWARDS_TO_UNDO = notice(
  'no-awards-to-undo',
  'information',
  'There are no written awards to take back.',
);

/** Earlier statements stay: an auditor may hold one. The date says which is current. */
export function statementNotice(sheet: string, moment: string, findings: readonly Finding[]): Notice {
  const open = countFindings(findings);
  return {
    kind: 'success',
    message: `Added the sheet ${quote(sheet)} at the end of the workbook, made on ${moment}.${open === '' ? '' : ` It says that ${open} ${findings.length === 1 ? 'is' : 'are'} open.`} Statements made before are as they were.`,
  };
}

export function codeKeptNotice(code: string, name: string): Notice {
  return { kind: 'success', message: `${quote(code)} stands for ${quote(name)} in this workbook from now on.` };
}

export function codeForgottenNotice(code: string): Notice {
  return {
    kind: 'success',
    message: `${quote(code)} stands for nothing any more. Where Spend has it, it is asked for.`,
  };
}

export function nothingToStepNotice(isChecked: boolean): Notice {
  const next = isChecked ? '' : ' Check money first.';
  return { kind: 'information', message: `There is no money finding to go to.${next}` };
}

export function noSuchIdNotice(what: 'fund' | 'service', id: string): Notice {
  return { kind: 'information', message: `There is no ${what} ${quote(id)} any more. Check again and choose another.` };
}

export const MONEY_FINDING_GONE = notice(
  'money-finding-gone',
  'information',
  'This finding is not there any more. Check again.',
);

export const BUSY_WITH_MONEY = notice(
  'busy-with-money',
  'information',
  'Ringfence is still at work on the money tables. Wait until it has finished.',
);

export const MONEY_MARKS_GONE = notice(
  'money-marks-gone',
  'success',
  'The marks on the money tables are removed. Your own formats are as they were.',
);

/** Said after what was done, and before why. */
export const NOT_CHECKED_AFTER = 'The tables could not be checked afterwards.';
