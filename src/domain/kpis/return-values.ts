import { periodsOf, type ServiceReturn } from '../engine/service-returns';
import { keptFor } from '../model/kept-for';
import { figuresToValues } from './figures-to-values';
import type { KpiValue } from '../tables/kpi-value';
import { recordsToValues } from './records-to-values';
import type { ReturnValues, ValueNote } from '../tables/value-notes';

/**
 * The KPI values of a return, whatever its layout: see `readReturn`, which also says what was left out. None for a return that
 * names no period.
 */
export function returnValues(one: ServiceReturn): readonly KpiValue[] {
  return readReturn(one).values;
}

/**
 * Reads the values of a return, each KPI, category and period once. Pure; the same return of the same sheet is read once.
 *
 * - **Records** are counted (report § 4.1, 5.1): people by client reference, a row without one by itself; referrals and interventions by
 *   row; other whole numbers and money added up; ages into the specification's bands; answers by `answersOf`. A category of
 *   a KPI that is counted here but is not among its values is nought.
 * - **Summaries** give each cell of a period, not their totals across periods; **forms** each figure, of their one period.
 *
 * Counts are whole numbers from nought on, money is in pounds, a percentage is 97 for 97 % however Excel holds it. Blank, not
 * applicable, hidden (`*`, `<5`) and words are no values; zero is. What rests on a heading that is only like a KPI's
 * is left out until somebody confirms it.
 */
export function readReturn(one: ServiceReturn): ReturnValues {
  const known = kept(one.grid)(one.table)(one.specification);
  const key = JSON.stringify([one.named, one.period]);
  const values = known.get(key) ?? read(one);
  known.set(key, values);
  return values;
}

/** Who reports on what may change with `Returns`, without the sheet being read again. */
const kept = keptFor(() => keptFor(() => keptFor(() => new Map<string, ReturnValues>())));

function read(one: ServiceReturn): ReturnValues {
  const { table, period, grid } = one;
  const isDated = table.layout === 'summary' ? table.fields.some((field) => field.periods) : period !== undefined;
  if (!isDated || periodsOf(one).length === 0) return { values: [], notes: [noPeriod(grid.sheet)] };
  if (table.layout !== 'records' || !period) return figuresToValues(one);
  const { values, notes } = recordsToValues({ ...one, period });
  return whereItStands({ values, notes: [...notes, ...unsureHeadings(one)] }, one.onSheet);
}

function whereItStands({ values, notes }: ReturnValues, onSheet: ServiceReturn['onSheet']): ReturnValues {
  if (!onSheet) return { values, notes };
  return {
    values: values.map((value) => ({
      ...value,
      ...(value.at && { at: { ...value.at, areas: value.at.areas.map(onSheet) } }),
    })),
    notes: notes.map((note) => ({ ...note, areas: note.areas.map(onSheet) })),
  };
}

function noPeriod(sheet: string): ValueNote {
  return { why: 'no-period', sheet, areas: [] };
}

function unsureHeadings({ table, grid }: ServiceReturn): readonly ValueNote[] {
  return table.fields
    .filter(({ how, kpi }) => how === 'similar' && kpi.kind !== 'text' && kpi.kind !== 'date')
    .map(({ kpi, headerCell }) => ({
      why: 'heading-unsure',
      sheet: grid.sheet,
      kpi: { id: kpi.id, name: kpi.name },
      areas: [headerCell],
    }));
}
