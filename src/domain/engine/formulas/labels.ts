import { isBlank } from '../../../cells/cell-values';
import { valueAt, type Grid } from '../../model/grid';
import { crossing, next, type RunDirection } from './lines';
import type { SheetPlace } from './references';

/** Cells looked back for a label. */
const FAR = 30;

/** The nearest text before a cell: to its left for a column of figures, above it for a row of them; empty where there is none. */
export function labelOf(grid: Grid, at: SheetPlace, direction: RunDirection): string {
  const back = crossing(direction);
  for (let steps = 1; steps <= FAR; steps++) {
    const { row, column } = next(at, back, -steps);
    if (row < grid.top || column < grid.left) break;
    const value = valueAt(grid, row, column);
    if (typeof value === 'string' && !isBlank(value)) return value.trim();
  }
  return '';
}

/** Lines that stand among figures without being one more of them: nobody adds a target to what was done. */
const APART =
  /\b(?:totals?|sub-?totals?|averages?|mean|median|max(?:imum)?|min(?:imum)?|targets?|budget(?:ed)?|plan(?:ned)?|forecast|profile|previous|prior|last (?:year|quarter|period)|same (?:quarter|period)|year to date|ytd|rates?|percent(?:age)?|proportion|ratio|share|price|unit cost|per|of which|includ(?:es|ing)|memo|notes?|checks?|difference|variance|change|population|base(?:line)?|capacity|sample|all|opening|brought|carried|closing|balance|start|open at|vacanc(?:y|ies)|ranks?|ids?|refs?|reference|codes?|numbers?|no\.?|years?|weeks?|days?|age|dates?|weight(?:ing)?|score)\b|%|b\/f|c\/f|cyfanswm/i;

/** True for a label that says that its line does not belong to what is added. */
export function isApart(label: string): boolean {
  return APART.test(label);
}

/** True for a label of a total. */
export function isTotal(label: string): boolean {
  return /\b(?:totals?|sub-?totals?|sum|overall|cyfanswm)\b/i.test(label);
}
