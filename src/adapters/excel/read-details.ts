import { inReadingOrder, joinLinks, linksIn } from '../shared/external-links';
import type { CellArea } from '../../cells/areas';
import {
  MOST_FORMULAS,
  type CellFormula,
  type LineRun,
  type NotSeen,
  type SheetDetails,
} from '../../domain/model/grid';
import { canSeeMergedCells } from './abilities';
import type { Requests } from './request';

/** What was found of a sheet's details, and what could not be looked for. */
export interface DetailsRead {
  readonly details?: SheetDetails | undefined;
  readonly notSeen: readonly NotSeen[];
}

/** Nothing could be looked for. */
export const unseen = (because: NotSeen['because']): DetailsRead => ({
  notSeen: (['hidden lines', 'merged cells', 'links', 'formulas'] as const).map((what) => ({ what, because })),
});

const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';

/** What the request for values asks besides, of a sheet that is not protected: Excel finds no special cells on those. */
export interface DetailsAsked {
  readonly name: string;
  readonly used: Excel.Range;
  readonly formulas: Excel.RangeAreas;
  readonly merged: Excel.RangeCollection | undefined;
}

/** Queues what is cheap to know: whether there are formulas and hidden lines at all, and merged cells. */
export function askDetails(name: string, used: Excel.Range): DetailsAsked {
  used.load('rowHidden,columnHidden');
  return {
    name,
    used,
    formulas: used.getSpecialCellsOrNullObject('Formulas').load('cellCount'),
    merged: canSeeMergedCells() ? used.getMergedAreasOrNullObject().areas.load(PLACE) : undefined,
  };
}

/**
 * The details of these sheets; undefined stands for one that was not asked about. One request more, whatever their number,
 * when any of them has formulas, or lines of which some are hidden; when that fails, the details are missing and no more.
 */
export async function readDetails(
  requests: Requests,
  asked: readonly (DetailsAsked | undefined)[],
): Promise<(DetailsRead | undefined)[]> {
  try {
    const more = asked.some((one) => one && (wantsFormulas(one) || isMixed(one)))
      ? await requests.send('Check again', ({ workbook }) => asked.map((one) => one && askMore(workbook, one)))
      : [];
    return asked.map((one, index) => one && { details: detailsOf(one, more[index]), notSeen: notSeenOf(one) });
  } catch {
    return asked.map((one) => one && unseen('excel'));
  }
}

interface MoreAsked {
  readonly formulas: Excel.RangeCollection | undefined;
  readonly visible: Excel.RangeCollection | undefined;
}

function askMore(workbook: Excel.Workbook, asked: DetailsAsked): MoreAsked {
  const { rowIndex, columnIndex, rowCount, columnCount } = asked.used;
  const used = workbook.worksheets.getItem(asked.name).getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount);
  return {
    formulas: wantsFormulas(asked)
      ? used.getSpecialCellsOrNullObject('Formulas').areas.load(`${PLACE},formulas`)
      : undefined,
    visible: isMixed(asked) ? used.getSpecialCellsOrNullObject('Visible').areas.load(PLACE) : undefined,
  };
}

function wantsFormulas({ formulas }: DetailsAsked): boolean {
  return !formulas.isNullObject && formulas.cellCount <= MOST_FORMULAS;
}

function notSeenOf({ merged, formulas }: DetailsAsked): readonly NotSeen[] {
  const isTooMany = !formulas.isNullObject && formulas.cellCount > MOST_FORMULAS;
  return [
    ...(merged ? [] : [{ what: 'merged cells', because: 'excel' } as const]),
    ...(isTooMany ? FORMULAS_UNSEEN : []),
  ];
}

/** What cannot be looked for where formulas are not read. */
export const FORMULAS_UNSEEN: readonly NotSeen[] = [
  { what: 'links', because: 'size' },
  { what: 'formulas', because: 'size' },
];

/** Excel answers null where some lines are hidden and others are not; the library's type knows no null. */
function isMixed({ used }: DetailsAsked): boolean {
  const answers = [used.rowHidden, used.columnHidden] as (boolean | null)[];
  return answers.includes(null);
}

function detailsOf({ used, merged }: DetailsAsked, more: MoreAsked | undefined): SheetDetails {
  const area = areaOf(used);
  const shown = itemsOf(more?.visible).map(areaOf);
  const formulas = inReadingOrder(itemsOf(more?.formulas).flatMap(formulasIn));
  return {
    mergedAreas: areasIn(merged),
    hiddenRows: hiddenLines(
      used.rowHidden,
      area.top,
      area.bottom,
      shown.map(({ top, bottom }) => [top, bottom]),
    ),
    hiddenColumns: hiddenLines(
      used.columnHidden,
      area.left,
      area.right,
      shown.map(({ left, right }) => [left, right]),
    ),
    externalLinks: joinLinks(linksIn(formulas)),
    formulas,
  };
}

/** The areas of a collection in reading order. */
export const areasIn = (collection: Excel.RangeCollection | undefined): CellArea[] =>
  itemsOf(collection)
    .map(areaOf)
    .sort((a, b) => a.top - b.top || a.left - b.left);

/** The ranges of a collection; none when it hangs on a null object. */
function itemsOf(collection: Excel.RangeCollection | undefined): readonly Excel.Range[] {
  return !collection || collection.isNullObject ? [] : collection.items;
}

export function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellArea {
  return { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
}

/** The lines from `first` to `last` that none of the shown stretches covers. */
function hiddenLines(
  answer: boolean | null,
  first: number,
  last: number,
  shown: readonly (readonly [number, number])[],
): LineRun[] {
  if (answer === false) return [];
  const runs: LineRun[] = [];
  let next = first;
  for (const [from, to] of [...(answer === true ? [] : shown)].sort((a, b) => a[0] - b[0])) {
    if (from > next) runs.push({ first: next, last: from - 1 });
    next = Math.max(next, to + 1);
  }
  return next > last ? runs : [...runs, { first: next, last }];
}

/** The formulas of a range, as they were loaded: cells without one give their value there. */
export function formulasIn(range: Excel.Range): CellFormula[] {
  const lines = range.formulas as unknown[][];
  return lines.flatMap((line, down) =>
    line.flatMap((formula, across) =>
      typeof formula === 'string' && formula.startsWith('=')
        ? [{ row: range.rowIndex + down, column: range.columnIndex + across, formula }]
        : [],
    ),
  );
}
