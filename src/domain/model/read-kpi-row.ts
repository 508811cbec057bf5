import { KINDS, REQUIRED, RESPONSES, UNITS, wordIn, type Words } from './register-words';
import { kebabCase, type SpecProblem, type SpecRow } from './spec-rows';
import type { Kpi, KpiKind, KpiUnit } from './specification';

type Report = (problem: Omit<SpecProblem, 'table'>) => void;

/**
 * One row of the `KPIs` table → a KPI. What the row leaves blank comes from `known`, the KPI of ours with the same id or
 * name (its aliases always), else from the unit. Words that are not among the allowed ones are reported, not guessed.
 * Undefined for a row that names no KPI, which is reported too.
 */
export function readKpiRow(row: SpecRow, known: Kpi | undefined, report: Report): Kpi | undefined {
  const id = row.text('KPI ID');
  const name = firstOf(row.text('KPI'), known?.name, id);
  if (name === undefined) {
    report({ row: row.row, column: 'KPI', message: 'This row names no KPI. Write its name, or delete the row.' });
    return undefined;
  }
  const words = choicesOf(row, report);
  const base: Kpi = known ?? { ...NEW_KPI, id: kebabCase(id === '' ? name : id), name };
  const unit = words.unit ?? base.unit;
  const aliases = [...(known ? [known.name, ...known.aliases] : []), id].filter((text) => text !== '');
  const codeList = firstOf(row.text('Code list'));
  const kind = words.kind ?? (known ? known.kind : kindOf(unit, codeList));
  const stated: Partial<Kpi> = {
    name,
    aliases: [...new Set(aliases)],
    unit,
    kind,
    required: words.required ?? 'yes',
    responses: words.responses ?? base.responses,
    codeList: codeList === undefined ? base.codeList : kebabCase(codeList),
    partOf: kebabCase(firstOf(row.text('Part of'), base.partOf) ?? ''),
    countedWhen: firstOf(row.text('Counted when'), base.countedWhen),
  };
  const filled = Object.entries(stated).filter(
    ([, value]: readonly [string, unknown]) => value !== undefined && value !== '',
  );
  return { ...base, ...Object.fromEntries(filled) };
}

const NEW_KPI: Omit<Kpi, 'id' | 'name'> = {
  aliases: [],
  unit: 'people',
  kind: 'count',
  required: 'yes',
  responses: 'single',
};

interface Choices {
  readonly unit: KpiUnit | undefined;
  readonly kind: KpiKind | undefined;
  readonly required: Kpi['required'] | undefined;
  readonly responses: Kpi['responses'] | undefined;
}

/** The cells that take one of a few words. Undefined for a blank and, reported, for any other word. */
function choicesOf(row: SpecRow, report: Report): Choices {
  const choose = <T>(column: string, choices: Words<T>): T | undefined => {
    const text = row.text(column);
    if (text === '') return undefined;
    const chosen = wordIn(choices, text);
    const allowed = [...new Set(choices.values())].join(', ');
    if (chosen === undefined) {
      report({ row: row.row, column, message: `“${text}” is not one of: ${allowed}. Choose one of them.` });
    }
    return chosen;
  };
  return {
    unit: choose('Unit', UNITS),
    kind: choose('Kind', KINDS),
    required: choose('Required', REQUIRED),
    responses: choose('Responses', RESPONSES),
  };
}

function kindOf(unit: KpiUnit, codeList: string | undefined): KpiKind {
  if (codeList !== undefined) return 'category';
  if (unit === '%') return 'percentage';
  return unit === '£' ? 'money' : 'count';
}

/** The first text that says something. */
function firstOf(...texts: readonly (string | undefined)[]): string | undefined {
  return texts.find((text) => text !== undefined && text !== '');
}
