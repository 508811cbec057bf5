import { overlap, type CellArea } from '../../cells/areas';
import type { Field, ReturnSheet } from '../model/returns';
import type { Hit, Rule } from './define-rule';

/**
 * The first field a hit rests on whose heading is only like its KPI's. Such a hit may say no more than that the guess was
 * wrong, so the reader must hear of it. Undefined for what is true whatever the cells hold.
 */
export function guessedIn(
  { rule, hit }: { readonly rule: Rule; readonly hit: Hit },
  table: ReturnSheet,
): Field | undefined {
  if (rule.holdsForAnyKpi) return undefined;
  const fields = hit.restsOn ?? table.fields.filter((field) => field.kpi.id === hit.kpi && isTouched(field, hit.areas));
  return fields.find(({ how }) => how === 'similar');
}

function isTouched({ area, headerCell }: Field, areas: readonly CellArea[]): boolean {
  return areas.some((one) => overlap(one, area) || overlap(one, headerCell));
}
