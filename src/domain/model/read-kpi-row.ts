import { plainKey, type SpecProblem, type SpecRow } from './spec-rows';
import type { Kpi, KpiKind, KpiUnit } from './specification';

const UNITS: ReadonlyMap<string, KpiUnit> = new Map([
  ['people', 'people'],
  ['person', 'people'],
  ['persons', 'people'],
  ['clients', 'people'],
  ['cases', 'cases'],
  ['referrals', 'referrals'],
  ['interventions', 'interventions'],
  ['sessions', 'sessions'],
  ['gbp', '£'],
  ['pounds', '£'],
  ['percent', '%'],
  ['percentage', '%'],
]);

/** Signs that have no letters to compare by. */
const UNIT_SIGNS: ReadonlyMap<string, KpiUnit> = new Map([
  ['£', '£'],
  ['%', '%'],
]);

const KINDS: ReadonlyMap<string, KpiKind> = new Map([
  ['count', 'count'],
  ['number', 'count'],
  ['percentage', 'percentage'],
  ['percent', 'percentage'],
  ['money', 'money'],
  ['category', 'category'],
  ['code', 'category'],
  ['date', 'date'],
  ['text', 'text'],
]);

const REQUIRED: ReadonlyMap<string, Kpi['required']> = new Map([
  ['yes', 'yes'],
  ['y', 'yes'],
  ['ifapplicable', 'if-applicable'],
  ['no', 'no'],
  ['n', 'no'],
]);

const RESPONSES: ReadonlyMap<string, Kpi['responses']> = new Map([
  ['single', 'single'],
  ['multiple', 'multiple'],
]);

/** `Referrals in` → `referrals-in`. */
export function kebabCase(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/**
 * One row of the `KPIs` table → a KPI. What the row leaves blank comes from `known`, the KPI of ours with the same id or
 * name (its aliases always), else from the unit. Words that are not among the allowed ones are reported, not guessed.
 */
export function readKpiRow(
  row: SpecRow,
  known: Kpi | undefined,
  report: (problem: Omit<SpecProblem, 'table'>) => void,
): Kpi | undefined {
  const name = row.text('KPI') || (known?.name ?? '') || row.text('KPI ID');
  if (name === '') {
    report({ row: row.row, column: 'KPI', message: 'This row names no KPI. Write its name, or delete the row.' });
    return undefined;
  }
  const choose = <T>(column: string, choices: ReadonlyMap<string, T>): T | undefined => {
    const text = row.text(column);
    if (text === '') return undefined;
    const chosen = choices.get(plainKey(text)) ?? choices.get(text);
    const allowed = [...new Set(choices.values())].join(', ');
    if (chosen === undefined)
      report({ row: row.row, column, message: `“${text}” is not one of: ${allowed}. Choose one of them.` });
    return chosen;
  };
  const listName = row.text('Code list');
  const codeList = listName === '' ? known?.codeList : kebabCase(listName);
  const unit = choose('Unit', new Map([...UNITS, ...UNIT_SIGNS])) ?? known?.unit ?? 'people';
  const partOf = row.text('Part of');
  return {
    id: known?.id ?? kebabCase(row.text('KPI ID') || name),
    name,
    aliases: [...new Set([...(known ? [known.name, ...known.aliases] : []), row.text('KPI ID')])].filter(
      (text) => text !== '',
    ),
    unit,
    kind: choose('Kind', KINDS) ?? known?.kind ?? kindOf(unit, listName),
    required: choose('Required', REQUIRED) ?? 'yes',
    responses: choose('Responses', RESPONSES) ?? known?.responses ?? 'single',
    ...(codeList !== undefined && { codeList }),
    ...optional('partOf', partOf === '' ? known?.partOf : kebabCase(partOf)),
    ...optional('countedWhen', row.text('Counted when') || known?.countedWhen),
    ...optional('answeredBy', known?.answeredBy),
    ...optional('role', known?.role),
  };
}

function kindOf(unit: KpiUnit, listName: string): KpiKind {
  if (listName !== '') return 'category';
  if (unit === '%') return 'percentage';
  return unit === '£' ? 'money' : 'count';
}

function optional<K extends keyof Kpi>(key: K, value: Kpi[K] | undefined): Partial<Kpi> {
  return value === undefined ? {} : { [key]: value };
}
