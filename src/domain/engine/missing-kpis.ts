import { heldInRows } from './what-rows-are';
import { quote } from '../text/grammar';
import { printArea } from '../../cells/addresses';
import type { ReturnSheet, UnmappedColumn } from '../model/returns';
import type { Kpi } from '../model/specification';
import { isAskedFor } from './applicability';
import type { ReturnContext } from './contexts';

/** A KPI without a heading, with the headings that may be meant. */
export interface MissingKpi {
  readonly kpi: Kpi;
  readonly candidates: readonly UnmappedColumn[];
}

/**
 * KPIs that are asked for and have no heading anywhere on the sheet, nor a field or rows that answer them as well. Reported once per sheet,
 * at its first table: nothing at the others.
 */
export function missingKpis({ table, siblings, specification }: ReturnContext): readonly MissingKpi[] {
  if (table !== siblings[0]) return [];
  const present = new Set(
    siblings.flatMap((sibling) => {
      const held = heldInRows(sibling, specification);
      const named = kpisOf(sibling).map(({ id }) => id);
      return [...named, ...(held ? [held.id] : [])];
    }),
  );
  const unmapped = siblings.flatMap((sibling) => sibling.unmapped);
  return specification.kpis
    .filter(
      (kpi) => isAskedFor(kpi, specification) && ![kpi.id, ...(kpi.answeredBy ?? [])].some((id) => present.has(id)),
    )
    .map((kpi) => ({ kpi, candidates: unmapped.filter((column) => column.mayBe.includes(kpi.id)) }));
}

/** What a hit about such a KPI says of its place: the headings that may be meant are marked and suggested. */
export function placeOfMissing({ table }: ReturnContext, { kpi, candidates }: MissingKpi) {
  return {
    hit: {
      kpi: kpi.id,
      areas: candidates.map((column) => column.headerCell),
      samples: [],
      suggestions: candidates.map(({ header }) => header),
    },
    data: {
      kpi: kpi.name,
      headerRow: table.headerRow + 1,
      mayBe: candidates.map(({ header, headerCell }) => `${quote(header)} (${printArea(headerCell)})`),
    },
  };
}

/** The KPIs that a table gives: as fields, by ticks, or inside a crosstab. */
export function kpisOf({ fields, ticks = [], crossed = [] }: ReturnSheet): readonly Kpi[] {
  const inside = crossed.flatMap((row) => [row, ...row.cells]);
  return [...fields, ...ticks, ...inside].map(({ kpi }) => kpi);
}
