import { isAskedFor } from '../engine/applicability';
import type { ReturnContext } from '../engine/contexts';
import { defineRule, type Hit } from '../engine/define-rule';
import { recordRuns } from '../engine/record-rows';
import type { CellArea } from '../../cells/areas';
import { isBlank } from '../../cells/cell-values';
import { countCells } from '../../cells/areas';
import { valueAt } from '../model/grid';
import type { Field } from '../model/returns';
import { tidy } from '../text/tidy';
import { clip, place, quote } from '../text/grammar';

type Data = Readonly<{ service: string; kpi: string }>;

const NOT_APPLICABLE = /^(?:n ?[/.\\]? ?a\.?|not applicable|not relevant)$/i;

/** One or two clients may well be without an offence; that nobody had one is odd. */
const FEWEST = 3;

/**
 * A KPI that is asked for and that every record calls *not applicable*: the offence in the return of a service that deals with
 * crime. Each of the answers is in the list; all of them together say that nobody answered the question. Where the list has no
 * such answer it is `placeholder-text`.
 */
export const notApplicableThroughout = defineRule<Data>({
  id: 'not-applicable-throughout',
  severity: 'query',
  theme: 'missing',
  appliesTo: 'return',
  heldBackBy: ['return-empty', 'placeholder-text', 'code-unknown'],
  source: '2019 report, section 4.1: the minimum KPI set is asked for wherever it applies.',
  words: {
    title: 'Every record says that the KPI does not apply',
    why: 'The KPI applies to this service, so a column that says otherwise throughout leaves nothing to report.',
    whatToDo: 'Fill in the answers. If the KPI does not apply to any of the clients, explain why.',
    message: (facts, { service, kpi }) => {
      const why = service === '' ? `${clip(kpi)} is asked for` : `by the register ${quote(service)} deals with crime`;
      return `${place(facts)}say that it does not apply, which is every record that says anything, but ${why}.`;
    },
  },
  check: (context) =>
    context.table.layout === 'records' ? context.table.fields.flatMap((one) => hitsIn(one, context)) : [],
});

function hitsIn(field: Field, context: ReturnContext): readonly Hit<Data>[] {
  const { kpi, header } = field;
  const { service } = context.specification;
  if (kpi.role === 'identity' || !isAskedFor(kpi, context.specification)) return [];
  const areas = cellsThatSaySo(field, context);
  const count = countCells(areas);
  if (count < FEWEST) return [];
  const byRegister = kpi.required === 'if-applicable' ? (service?.name ?? '') : '';
  const data = { service: byRegister, kpi: kpi.name };
  return [{ kpi: kpi.id, label: header, areas, count, samples: [], data, restsOn: [field] }];
}

/** None as soon as a record says something else, which most columns do at once. */
function cellsThatSaySo({ area }: Field, { grid, table }: ReturnContext): readonly CellArea[] {
  const areas: CellArea[] = [];
  for (const { top, bottom } of recordRuns(table)) {
    for (let row = top; row <= bottom; row++) {
      const value = valueAt(grid, row, area.left);
      if (isBlank(value)) continue;
      if (typeof value !== 'string' || !NOT_APPLICABLE.test(tidy(value))) return [];
      const last = areas.at(-1);
      if (last?.bottom === row - 1) areas[areas.length - 1] = { ...last, bottom: row };
      else areas.push({ top: row, left: area.left, bottom: row, right: area.left });
    }
  }
  return areas;
}
