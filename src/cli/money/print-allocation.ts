import { counted } from '../../domain/text/grammar';
import { printMoney, type Pence } from '../../domain/model/money';
import type { AllocationReport, CopyReport } from './allocation-report';
import { printFindings, type FindingHeadings } from '../shared/print-report';
import { printLines } from '../shared/plain';

/** Names by id, for people: `--json` has the ids alone. */
export interface Names {
  readonly funds: ReadonlyMap<string, string>;
  readonly services: ReadonlyMap<string, string>;
}

/** What severities mean for the money of an office, said with the file in which the cells are. */
const headingsFor = (file: string): FindingHeadings => ({
  error: `Errors in ${file} – to be put right`,
  query: `Queries in ${file} – look into them`,
  advice: `Advice on ${file} – may be ignored`,
});

const mendedIn = (copy: string, file: string): FindingHeadings => ({
  error: `Put right in ${copy} by the new awards (cells of ${file})`,
  query: `Queries that ${copy} answers by the new awards (cells of ${file})`,
  advice: `Advice that no longer holds in ${copy} (cells of ${file})`,
});

/** An allocation as text for people: awards by fund, why any service is short or money is left, and findings in their file. */
export function printAllocation(file: string, report: AllocationReport, names: Names): string {
  const lines = [
    file,
    ...(report.reason === undefined ? [] : [`  ${report.reason}`]),
    ...printFunds(report, names),
    ...printSentences('Shortfalls', report.shortfalls, ({ service }) => called(names.services, service)),
    ...printSentences('Minimum awards that could not be met', report.unmetMinimums ?? [], ({ service }) =>
      called(names.services, service),
    ),
    ...printSentences('Ringfenced money that is left', report.unspent ?? [], ({ fund }) => called(names.funds, fund)),
    ...(report.copy ? printCopy(file, report.copy) : printFindings(report.findings, headingsFor(file))),
  ];
  return printLines(lines);
}

function printFunds({ funds, awards }: AllocationReport, names: Names): readonly string[] {
  return funds.flatMap(({ fund, available, tolerance, awarded, left }) => {
    const more = tolerance === undefined ? '' : ` (and ${money(tolerance)} tolerance)`;
    const rest = penceOf(left);
    const balance = rest < 0 ? `${printMoney(-rest)} of the tolerance used` : `${printMoney(rest)} left`;
    return [
      '',
      `  ${called(names.funds, fund)}: ${money(awarded)} can be awarded of ${money(available)}${more}, ${balance}`,
      ...awards
        .filter((award) => award.fund === fund)
        .map(
          ({ service, amount, locked }) =>
            `    ${called(names.services, service)}  ${money(amount)}${locked ? ' (locked)' : ''}`,
        ),
    ];
  });
}

function printSentences<One extends { readonly text: string }>(
  heading: string,
  sentences: readonly One[],
  subject: (one: One) => string,
): readonly string[] {
  if (sentences.length === 0) return [];
  return ['', `  ${heading}`, ...sentences.map((one) => `    ${subject(one)}: ${one.text}`)];
}

/** Cells are those of the copy, whose rows of `Awards` may stand elsewhere than in the workbook; what it has mended is listed apart. */
function printCopy(file: string, { file: copy, awards, findings, mended }: CopyReport): readonly string[] {
  return [
    '',
    `  ${copy}: ${awards ? rowsChanged(awards) : 'marked only; its Awards are as they were.'}`,
    ...printFindings(findings, headingsFor(copy)),
    ...printFindings(mended, mendedIn(copy, file)),
  ];
}

function rowsChanged({ changed, added, removed }: NonNullable<CopyReport['awards']>): string {
  if (changed + added + removed === 0) return 'its Awards hold exactly this already.';
  return `of its Awards ${counted(changed, 'row')} changed, ${added} added, ${removed} removed; locked rows are as they were.`;
}

/** `Advocacy (ADV)`; the id alone where it has no name of its own. */
function called(names: ReadonlyMap<string, string>, id: string): string {
  const name = names.get(id) ?? id;
  return name === id ? id : `${name} (${id})`;
}

/** `1234.50` as people read it: `£1,234.50`. */
function money(decimal: string): string {
  return printMoney(penceOf(decimal));
}

/** The reverse of `decimalOf`. What cells are read with stops at a thousand million pounds, which sums may exceed. */
function penceOf(decimal: string): Pence {
  return Number(decimal.replace('.', ''));
}
