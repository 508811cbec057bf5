import { commandsFor, commissioningWorkbook } from '../../app/shared/no-return';
import { printArea } from '../../cells/addresses';
import { columnName } from '../../cells/addresses';
import type { CheckReport } from '../../domain/model/check-report';
import type { Finding } from '../../domain/model/findings';
import { HELD_AGAINST } from '../../domain/messages/held-against';
import { printOrigin } from '../../domain/messages/origins';
import type { Labelled, NotChecked, ReturnSheet } from '../../domain/model/returns';
import {
  accountEntry,
  WHOLE_WORKBOOK,
  type AboutEntry,
  type FileReport,
  type FindingEntry,
  type ReturnEntry,
} from './file-report';

/** A check as it is printed for machines: positions as Excel shows them, and nothing but what the format names. */
export function toFileReport(file: string, report: CheckReport): FileReport {
  const order = new Map(report.sheets.map((sheet, index) => [sheet, index]));
  const tables = [...report.returns, ...report.registers].sort(
    (a, b) =>
      (order.get(a.sheet) ?? 0) - (order.get(b.sheet) ?? 0) ||
      a.headerRow - b.headerRow ||
      a.firstColumn - b.firstColumn,
  );
  return {
    file,
    status: 'checked',
    returns: tables.map(toReturnEntry),
    findings: report.findings.map(toFindingEntry),
    answered: report.answered.map(({ finding, answer }) => ({ ...toFindingEntry(finding), answer })),
    notChecked: [
      ...commissioningEntry(file, report),
      ...report.notChecked.map(({ sheet, what, why }) => ({ sheet, what, why })),
    ],
    account: accountEntry(report.account),
    summary: report.summary,
  };
}

/** Said once for the workbook, rather than for each of its tables. */
function commissioningEntry(file: string, { returns, commissioningTables, sheets }: CheckReport): NotChecked[] {
  if (returns.length > 0 || commissioningTables.length === 0) return [];
  const why = [commissioningWorkbook(commissioningTables), commandsFor(file, commissioningTables)].join(' ').trim();
  return [{ sheet: sheets[0] ?? '', what: WHOLE_WORKBOOK, why }];
}

function toReturnEntry(table: ReturnSheet): ReturnEntry {
  return {
    sheet: table.sheet,
    kind: table.isReturn ? 'return' : 'other-table',
    layout: table.layout,
    ...(table.lies ? { lies: table.lies } : {}),
    headerRow: table.headerRow + 1,
    firstRow: table.firstRow + 1,
    lastRow: table.lastRow + 1,
    specification: table.heldAgainst ?? { service: null, why: HELD_AGAINST.none },
    about: aboutOf(table),
    ...(table.service ? { service: table.service.value } : {}),
    ...(table.provider ? { provider: table.provider.value } : {}),
    ...(table.period ? { period: table.period.value.label } : {}),
    columns: [
      ...table.fields.map((field) => ({
        column: columnName(field.headerCell.left),
        header: field.header,
        kpi: field.kpi.id,
        how: field.how,
      })),
      ...(table.ticks ?? []).flatMap(({ kpi, how, columns }) =>
        columns.map(({ column, answer }) => ({ column: columnName(column), header: answer, kpi: kpi.id, how })),
      ),
    ],
  };
}

function aboutOf({ sheet, provider, service, period }: ReturnSheet): ReturnEntry['about'] {
  const entry = ({ value, from }: Labelled<string>): AboutEntry => ({ value, from: printOrigin(from, sheet) });
  return {
    ...(provider && { provider: entry(provider) }),
    ...(service && { service: entry(service) }),
    ...(period && { period: entry({ value: period.value.label, from: period.from }) }),
  };
}

/** A finding with its places as Excel shows them. */
export function toFindingEntry(finding: Finding): FindingEntry {
  return {
    rule: finding.rule,
    severity: finding.severity,
    sheet: finding.sheet,
    ...(finding.kpi === undefined ? {} : { kpi: finding.kpi }),
    cells: finding.areas.map(printArea),
    count: finding.count,
    message: finding.message,
    whatToDo: finding.whatToDo,
    ...(finding.suggestions && finding.suggestions.length > 0 ? { suggestions: finding.suggestions } : {}),
  };
}
