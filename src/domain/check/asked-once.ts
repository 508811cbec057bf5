import { kpisOf } from '../engine/missing-kpis';
import type { WorkbookContext } from '../engine/contexts';
import { doOverlap, periodsOf, serviceReturns, type ServiceReturn } from '../engine/service-returns';
import type { Finding } from '../model/findings';
import { grantFieldMissing } from '../rules/grant-field-missing';
import { kpiMissing } from '../rules/kpi-missing';
import { periodMissing } from '../rules/period-missing';
import { sheetList } from '../messages/sheet-list';
import { words } from '../text/words';

/** What asks for KPIs that a sheet does not have. */
const ASKING: ReadonlySet<string> = new Set([kpiMissing.id, grantFieldMissing.id]);

/** Share of a sheet's measures that another has as well from which on they are two returns, and not two parts of one. */
const ALIKE = 0.5;

const WORDS = words('check-asked-once', {
  others: (sheets: string) => ` The same goes for ${sheets}.`,
});

/**
 * Findings with those that ask sheets for the same made one. A service that gives one return on several sheets – its records and a
 * summary of them, referrals here and demographics there – gives its minimum KPI set once: what one of them has is not missing from
 * the others, and what none has is asked of the first. What is missing from several returns of one service, or the period from
 * several sheets, is told once, and names them.
 */
export function askedOnce(
  findings: readonly Finding[],
  context: Pick<WorkbookContext, 'sheets' | 'registers'>,
): readonly Finding[] {
  if (!findings.some((finding) => isAsking(finding) || isPeriodMissing(finding))) return findings;
  const returns = serviceReturns(context);
  return toldOnce(withoutGiven(findings, returns), returns);
}

function isAsking({ rule, kpi }: Finding): boolean {
  return ASKING.has(rule) && kpi !== undefined;
}

/** Of a sheet that says nothing: what cannot be read stands in a cell of its own. */
function isPeriodMissing({ rule, areas }: Finding): boolean {
  return rule === periodMissing.id && areas.length === 0;
}

/** The return that a finding asks something of: of a sheet with several services, the one whose headings it names. */
function askedOf({ sheet, data }: Finding, returns: readonly ServiceReturn[]): ServiceReturn | undefined {
  const there = returns.filter(({ grid }) => grid.sheet === sheet);
  return there.find(({ table }) => table.headerRow + 1 === data['headerRow']) ?? there[0];
}

function withoutGiven(findings: readonly Finding[], returns: readonly ServiceReturn[]): readonly Finding[] {
  const asked: { readonly of: ServiceReturn; readonly kpi: string }[] = [];
  return findings.filter((finding) => {
    const { kpi } = finding;
    const of = isAsking(finding) ? askedOf(finding, returns) : undefined;
    if (!of || kpi === undefined) return true;
    const others = returns.filter((other) => belongTogether(of, other));
    const isAsked = asked.some((one) => one.kpi === kpi && others.includes(one.of));
    if (isAsked || others.some((other) => gives(other, kpi))) return false;
    asked.push({ of, kpi });
    return true;
  });
}

/** The first of several that ask for the same, with the sheets of the others. */
function toldOnce(findings: readonly Finding[], returns: readonly ServiceReturn[]): readonly Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = groupOf(finding, returns);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return findings.flatMap((finding) => {
    const key = groupOf(finding, returns);
    const [first, ...others] = (key === undefined ? undefined : groups.get(key)) ?? [finding];
    if (finding !== first) return [];
    const sheets = [...new Set(others.map(({ sheet }) => sheet))].filter((sheet) => sheet !== finding.sheet);
    return [sheets.length === 0 ? finding : { ...finding, message: finding.message + WORDS.others(sheetList(sheets)) }];
  });
}

function groupOf(finding: Finding, returns: readonly ServiceReturn[]): string | undefined {
  if (isPeriodMissing(finding)) return finding.rule;
  if (!isAsking(finding)) return undefined;
  return [finding.rule, finding.kpi, askedOf(finding, returns)?.service].join('\n');
}

/** Parts of one return: of one service and of periods that touch, and not two sheets of the same kind. */
function belongTogether(one: ServiceReturn, other: ServiceReturn): boolean {
  const isOther = one.grid.sheet !== other.grid.sheet;
  const [periods, others] = [periodsOf(one), periodsOf(other)];
  const isThen =
    periods.length === 0 ||
    others.length === 0 ||
    periods.some((period) => others.some((each) => doOverlap(period, each)));
  return isOther && one.service === other.service && isThen && isPartBeside(one.table, other.table);
}

/** Records and figures; or figures of which most are no figures of the other. */
function isPartBeside(one: ServiceReturn['table'], other: ServiceReturn['table']): boolean {
  const [isRecords, areRecords] = [one, other].map(({ layout }) => layout === 'records');
  if (isRecords !== areRecords) return true;
  const [kpis, others] = [one, other].map((table) => new Set(kpisOf(table).map(({ id }) => id)));
  if (isRecords === true || !kpis || !others) return false;
  const shared = [...kpis].filter((kpi) => others.has(kpi)).length;
  return shared < ALIKE * Math.min(kpis.size, others.size);
}

/** By its own field, or one that answers it as well. */
function gives({ table, specification }: ServiceReturn, id: string): boolean {
  const ids = [id, ...(specification.kpis.find((kpi) => kpi.id === id)?.answeredBy ?? [])];
  return kpisOf(table).some((kpi) => ids.includes(kpi.id));
}
