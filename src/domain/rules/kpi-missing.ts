import { isAskedFor } from '../engine/applicability';
import { quote } from '../messages/grammar';
import { printArea } from '../model/areas';
import type { UnmappedColumn } from '../model/returns';

import { defineRule } from './define-rule';

/**
 * A KPI that is asked for and has no heading anywhere on the sheet, nor a field that answers it as well. "If applicable"
 * KPIs are asked for only where the register says that the service deals with crime. Told once per sheet, at its first
 * table; headings that may be meant are marked and suggested.
 */
export const kpiMissing = defineRule({
  id: 'kpi-missing',
  severity: 'error',
  mayBeExplained: true,
  appliesTo: 'return',
  source: '2019 report, section 4.1: the minimum KPI set of seven, “if applicable” where it says so.',
  check: function* ({ table, siblings, specification }) {
    if (table !== siblings[0]) return;
    const present = new Set(siblings.flatMap(({ fields }) => fields.map((field) => field.kpi.id)));
    const unmapped = siblings.flatMap((sibling) => sibling.unmapped);
    for (const kpi of specification.kpis) {
      const isAnswered = [kpi.id, ...(kpi.answeredBy ?? [])].some((id) => present.has(id));
      if (isAnswered || !isAskedFor(kpi, specification)) continue;
      const candidates = unmapped.filter((column) => column.mayBe.includes(kpi.id));
      yield {
        kpi: kpi.id,
        areas: candidates.map((column) => column.headerCell),
        samples: [],
        data: { kpi: kpi.name, headerRow: table.headerRow + 1, mayBe: candidates.map(placeOf) },
        suggestions: candidates.map(({ header }) => header),
      };
    }
  },
});

function placeOf({ header, headerCell }: UnmappedColumn): string {
  return `${quote(header)} (${printArea(headerCell)})`;
}
