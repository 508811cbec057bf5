import type { ServiceReturn } from '../engine/service-returns';
import type { Field } from '../model/returns';
import type { Kpi } from '../model/specification';
import type { KpiValue } from '../tables/kpi-value';
import { answersOf } from './record-answers';
import { countIn, type Counted } from './record-counts';
import { shareIn } from './record-shares';
import { recordTable, type RecordTable } from './record-table';
import type { ReturnValues, ValueNote, ValueNoteReason } from '../tables/value-notes';

/** What records come to; see `readReturn`. @param one with a period */
export function recordsToValues(one: ServiceReturn & Required<Pick<ServiceReturn, 'period'>>): ReturnValues {
  const table = recordTable(one);
  const read = one.specification.kpis.map((kpi) => readKpi(one, table, kpi));
  return { values: read.flatMap(({ values }) => values), notes: read.flatMap(({ notes }) => notes) };
}

function readKpi(
  one: ServiceReturn & Required<Pick<ServiceReturn, 'period'>>,
  table: RecordTable,
  kpi: Kpi,
): ReturnValues {
  const { named: service, period, grid } = one;
  const value = (category: string, figure: number, from: readonly Field[]): KpiValue => ({
    service,
    kpi: kpi.id,
    category,
    period,
    value: figure,
    at: { sheet: grid.sheet, areas: from.map(({ area }) => area) },
  });
  const note = (why: ValueNoteReason, from: readonly Field[]): ValueNote => ({
    why,
    sheet: grid.sheet,
    kpi: { id: kpi.id, name: kpi.name },
    areas: from.map(({ headerCell }) => headerCell),
  });
  if (kpi.kind === 'category') {
    const answers = answersOf(table, kpi, period.start);
    if (!answers) return NOTHING;
    if ('why' in answers) return { values: [], notes: [note(answers.why, answers.from)] };
    return { values: [...answers.counts].map(([category, count]) => value(category, count, answers.from)), notes: [] };
  }
  const counted = figureOf(table, kpi);
  if (!counted) return NOTHING;
  if ('why' in counted) return { values: [], notes: [note(counted.why, counted.from)] };
  const { value: figure, from, caution } = counted;
  return { values: [value('', figure, from)], notes: caution ? [note(caution, from)] : [] };
}

const NOTHING: ReturnValues = { values: [], notes: [] };

function figureOf(table: RecordTable, kpi: Kpi): Counted {
  if (kpi.kind === 'count' || kpi.kind === 'money') return countIn(table, kpi);
  if (kpi.kind !== 'percentage') return undefined;
  const columns = table.fields.filter((field) => field.kpi.id === kpi.id);
  const [column, second] = columns;
  if (!column) return undefined;
  return second ? { why: 'column-twice', from: columns } : shareIn(table, column);
}
