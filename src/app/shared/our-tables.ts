import type { TableRead } from '../../domain/tables/spec-rows';

/**
 * The tables of a commissioning workbook, with the heading each must have: a provider may well call a table `Services`,
 * and that one is a return like any other. Source: the product design, "What the workbook holds".
 */
const TELLING_HEADINGS = {
  Settings: 'Setting',
  Funds: 'Fund ID',
  FundChanges: 'Fund ID',
  Services: 'Service ID',
  Contributions: 'Service ID',
  KPIs: 'KPI ID',
  CodeLists: 'List',
  Returns: 'Return ID',
  History: 'Return ID',
  Awards: 'Fund ID',
  Spend: 'Fund ID',
  Explanations: 'Query',
  Escalations: 'Case',
  Agreements: 'Service ID',
  Applications: 'Application ID',
  AuditActions: 'Audit',
  RunLog: 'When',
  Variances: 'Verdict',
  Receipt: 'Receipt',
} as const;

export const OUR_TABLE_NAMES: readonly string[] = Object.keys(TELLING_HEADINGS);

const headings = new Map(Object.entries(TELLING_HEADINGS).map(([name, heading]) => [plain(name), plain(heading)]));

/** Names and headings are compared without regard to case, spaces and punctuation. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** True for a table that Ringfence keeps, by its name and its telling heading. */
export function isOurTable(table: TableRead): boolean {
  const heading = headings.get(plain(table.name));
  return heading !== undefined && table.headers.some((header) => plain(header) === heading);
}

/** The heading by which one of `OUR_TABLE_NAMES` is told from somebody else's table; undefined for any other name. */
export function tellingHeading(name: string): string | undefined {
  return new Map<string, string>(Object.entries(TELLING_HEADINGS)).get(name);
}
