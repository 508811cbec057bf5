import type { ReturnSheet } from '../model/returns';
import type { Specification } from '../model/specification';
import { findAnswersBelow, type AnswerBelow } from './answers-below';
import type { Search } from './header-rows';
import { isTelling } from './is-return';
import { onSheet, oneCell, type Region } from './region';
import type { MeasuresTable } from './summary';

/** Rows between an answer and the next label of the same form: titles of groups, marks for programs. */
const MOST_BETWEEN = 4;

/**
 * Forms with the answer below its label, as a sheet may have several of between its tables. Empty where there are none.
 * What they leave of the sheet is `regionsBeside`.
 */
export function readFormsBelow(search: Search, region: Region, { kpis }: Specification): readonly MeasuresTable[] {
  const answers = findAnswersBelow(search, region);
  const isReturn = answers.some(({ match }) => isTelling(match.kpi, kpis));
  return groupsOf(answers).map((group) => formOf(search, region, group, isReturn));
}

/** The rows above, between and below forms. */
export function regionsBeside(region: Region, forms: readonly MeasuresTable[]): readonly Region[] {
  const tops = [region.top, ...forms.map((form) => form.region.bottom + 1)];
  const bottoms = [...forms.map((form) => form.region.top - 1), region.bottom];
  return tops
    .map((top, index) => ({ ...region, top, bottom: bottoms[index] ?? region.bottom }))
    .filter(({ top, bottom }) => top <= bottom);
}

function groupsOf(answers: readonly AnswerBelow[]): readonly (readonly AnswerBelow[])[] {
  const groups: AnswerBelow[][] = [];
  for (const one of answers) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && one.row - last.answer <= MOST_BETWEEN) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

function formOf({ grid }: Search, region: Region, group: readonly AnswerBelow[], isReturn: boolean): MeasuresTable {
  const own: Region = {
    ...region,
    top: Math.min(...group.map(({ row }) => row)),
    bottom: Math.max(...group.map(({ answer }) => answer)),
  };
  const columns = group.map(({ column }) => column + grid.left);
  const fields = group.map(({ match, text, row, column, answer }) => ({
    kpi: match.kpi,
    how: match.how,
    header: text,
    headerCell: onSheet(grid, oneCell(row, column)),
    area: onSheet(grid, oneCell(answer, column)),
    ...(match.kpi.kind === 'category' && isFigure(grid.values[answer]?.[column]) && { isCount: true }),
  }));
  const sheet: ReturnSheet = {
    sheet: grid.sheet,
    layout: 'form',
    isReturn,
    headerRow: own.top + grid.top,
    firstRow: own.top + grid.top,
    lastRow: own.bottom + grid.top,
    firstColumn: Math.min(...columns),
    lastColumn: Math.max(...columns),
    fields,
    unmapped: [],
    skippedRows: [],
  };
  return { sheet, region: own };
}

function isFigure(value: unknown): boolean {
  return typeof value === 'number';
}
