import { NO_RETURN_AMONG } from '../../app/shared/no-return';
import { accountWithWhy } from '../../domain/text/account-line';
import { counted } from '../../domain/text/grammar';
import type { Answer, Severity } from '../../domain/model/findings';
import { WHOLE_WORKBOOK, type FileReport, type FindingEntry, type ReturnEntry } from './file-report';
import { words } from '../../domain/text/words';
import { plain, printLines } from './plain';

/** Places shown of one finding; the rest are counted. */
const PLACES_SHOWN = 6;

const WORST_FIRST: readonly Severity[] = ['error', 'query', 'advice'];

/** What a severity asks for, over its findings. */
export type FindingHeadings = Readonly<Record<Severity, string>>;

const OF_A_RETURN: FindingHeadings = {
  error: 'Errors – must be fixed before the return is sent: the aim is 0',
  query: 'Queries – fix or explain: the aim is that each is one or the other',
  advice: 'Advice – may be ignored: it need not be 0',
};

/** What a table was taken for, and held against. */
const BASIS = words('cli-basis', {
  providerFrom: (from: string) => `The provider is from ${from}.`,
  periodFrom: (from: string) => `The period is from ${from}.`,
  otherTable: 'other table, not a return',
  checkedAgainst: (service: string, why: string) => `Checked against the specification of ${service}: ${why}`,
});

/** One file's outcome as text for people: counts, then what, where and what to do, worst first. */
export function printReport(report: FileReport): string {
  if (report.status === 'refused') return plain(`${report.file}\n  Not checked. ${report.reason ?? ''}\n`);
  const lines = [
    report.file,
    ...report.returns.flatMap((found) => [`  ${describeReturn(found)}`, ...describeBasis(found, report)]),
    `  ${describeCounts(report)}`,
    `  ${accountWithWhy(report.account, report.account.notCheckedAreas)}`,
    ...printFindings(report.findings),
    ...printAnswered(report),
    ...printNotChecked(report),
  ];
  return printLines(lines);
}

/** Findings under the heading of their severity, worst first. */
export function printFindings(
  findings: readonly FindingEntry[],
  headings: FindingHeadings = OF_A_RETURN,
): readonly string[] {
  return WORST_FIRST.flatMap((severity) =>
    printGroup(
      headings[severity],
      findings.filter((one) => one.severity === severity),
    ),
  );
}

/** What a return was held against and where it says whose it is; once for several in a row that say the same. */
function describeBasis(found: ReturnEntry, { returns }: FileReport): readonly string[] {
  const said = saidOf(found);
  const before = returns[returns.indexOf(found) - 1];
  return said === undefined || (before && saidOf(before) === said) ? [] : [`    ${said}`];
}

function saidOf({ kind, specification, about }: ReturnEntry): string | undefined {
  if (kind !== 'return') return undefined;
  const { provider, period } = about;
  const { service, why } = specification;
  return [
    service === null ? why : BASIS.checkedAgainst(service, why),
    ...(provider ? [BASIS.providerFrom(provider.from)] : []),
    ...(period ? [BASIS.periodFrom(period.from)] : []),
  ].join(' ');
}

function describeReturn({
  sheet,
  kind,
  layout,
  headerRow,
  firstRow,
  lastRow,
  provider,
  service,
  period,
  columns,
}: ReturnEntry): string {
  const from = [provider, service, period].filter((part) => part !== undefined).join(', ');
  const rows = rowsBelow(firstRow, lastRow);
  const fields = kind === 'return' ? `${layout}, ${counted(columns.length, 'field', 'fields')}` : BASIS.otherTable;
  return `“${sheet}”${from === '' ? '' : ` – ${from}`} (${fields}; headings in row ${headerRow}, ${rows})`;
}

function rowsBelow(first: number, last: number): string {
  if (last < first) return 'no rows below';
  return first === last ? `row ${first}` : `rows ${first} to ${last}`;
}

function describeCounts({ summary, account, returns }: FileReport): string {
  const isNoReturn = summary.cells === 0 || !returns.some(({ kind }) => kind === 'return');
  const cells = counted(account.checked, 'cell', 'cells');
  if (summary.errors + summary.queries + summary.advice > 0) {
    const advice = counted(summary.advice, 'piece of advice', 'pieces of advice');
    const counts = `${counted(summary.errors, 'error', 'errors')}, ${counted(summary.queries, 'query', 'queries')}, ${advice}`;
    return isNoReturn ? `${counts}. ${NO_RETURN_AMONG}` : `${counts} in ${cells}`;
  }
  return isNoReturn ? NO_RETURN_AMONG : `Nothing to mend in ${cells}.`;
}

function printGroup(heading: string, findings: readonly FindingEntry[]): string[] {
  if (findings.length === 0) return [];
  return ['', `  ${heading}`, ...findings.flatMap((finding) => ['', ...printFinding(finding)])];
}

function printFinding({ sheet, cells, message, whatToDo, suggestions = [] }: FindingEntry): string[] {
  const lines = [
    `    ${message}`,
    `      Where: “${sheet}”${cells.length === 0 ? '' : `, ${places(cells)}`}`,
    `      Do: ${whatToDo}`,
  ];
  return suggestions.length === 0
    ? lines
    : [...lines, `      Could be: ${suggestions.map((one) => `“${one}”`).join(', ')}`];
}

function places(cells: readonly string[]): string {
  const more = cells.length - PLACES_SHOWN;
  const shown = cells.slice(0, PLACES_SHOWN).join(', ');
  return more > 0 ? `${shown} and ${counted(more, 'more place', 'more places')}` : shown;
}

function printAnswered({ answered }: FileReport): string[] {
  if (answered.length === 0) return [];
  const lines = answered.flatMap(({ sheet, message, answer }) => {
    return ['', `    ${message}`, `      Where: “${sheet}”`, `      ${printAnswer(answer)}`];
  });
  return ['', '  Answered – nothing more to do', ...lines];
}

function printAnswer(answer: Answer): string {
  if (answer.kind === 'ignored') return `Set aside: ${answer.reason}`;
  return `Explained${answer.by === '' ? '' : ` by ${answer.by}`}: ${answer.text}`;
}

function printNotChecked({ notChecked, account }: FileReport): string[] {
  const ofWorkbook = notChecked.filter(({ what }) => what === WHOLE_WORKBOOK);
  const lines = [
    ...ofWorkbook.map(({ sheet, what, why }) => `    “${sheet}”: ${what}. ${why}`),
    ...account.notCheckedAreas.map(
      ({ sheet, cells, why }) => `    “${sheet}”${cells.length === 0 ? '' : `, ${places(cells)}`}: ${why}`,
    ),
  ];
  return lines.length === 0 ? [] : ['', '  Not checked', ...lines];
}
