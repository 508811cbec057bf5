import { joinLinks, linksIn } from '../shared/external-links';
import { cellCount, type CellArea } from '../../cells/areas';
import { MOST_FORMULAS, type CellFormula, type NotSeen } from '../../domain/model/grid';
import { canSeeMergedCells } from './abilities';
import { hiddenLinesOf } from './hidden-lines';
import { areaOf, areasIn, formulasIn, FORMULAS_UNSEEN, unseen, type DetailsRead } from './read-details';
import type { Requests } from './request';

/** A protected sheet, of whose used range the place, `rowHidden` and `columnHidden` were loaded. */
export interface ProtectedSheet {
  readonly name: string;
  readonly used: Excel.Range;
}

/** A sheet of more cells than this is not looked through for formulas: Excel finds no special cells on protected sheets. */
const MOST_CELLS = 100_000;

/**
 * The details of protected sheets, where Excel finds no special cells; undefined stands for a sheet that was not asked about.
 * One request more for sheets of 100,000 cells together, and a few where some lines are hidden and others are not.
 */
export async function readProtectedDetails(
  requests: Requests,
  sheets: readonly (ProtectedSheet | undefined)[],
): Promise<(DetailsRead | undefined)[]> {
  const asked = sheets.flatMap((sheet) => sheet ?? []);
  if (asked.length === 0) return sheets.map(() => undefined);
  const hidden = await hiddenLinesOf(requests, asked);
  const found = new Map<ProtectedSheet, DetailsRead>();
  for (const batch of batchesOf(asked)) {
    const insides = await lookInside(requests, batch);
    batch.forEach((sheet, index) => {
      const inside = insides[index];
      const lines = hidden.get(sheet);
      if (!inside) return;
      const notSeen: NotSeen[] = [...(lines ? [] : [HIDDEN_UNSEEN]), ...inside.notSeen];
      const { merged, formulas } = inside;
      const details = {
        hiddenRows: lines?.rows ?? [],
        hiddenColumns: lines?.columns ?? [],
        mergedAreas: merged,
        externalLinks: joinLinks(linksIn(formulas)),
        formulas,
      };
      found.set(sheet, { details, notSeen });
    });
  }
  return sheets.map((sheet) => sheet && (found.get(sheet) ?? unseen('excel')));
}

const HIDDEN_UNSEEN: NotSeen = { what: 'hidden lines', because: 'size' };

interface Inside {
  readonly merged: CellArea[];
  readonly formulas: readonly CellFormula[];
  readonly notSeen: readonly NotSeen[];
}

/** Merged areas and links of some sheets. Whether Excel tells merged areas there is not documented: without them where not. */
async function lookInside(requests: Requests, sheets: readonly ProtectedSheet[]): Promise<readonly Inside[]> {
  for (const withMerged of canSeeMergedCells() ? [true, false] : [false]) {
    try {
      const queued = await requests.send('Check again', ({ workbook }) =>
        sheets.map(({ name, used }) => {
          const { top, left, bottom, right } = areaOf(used);
          const sheet = workbook.worksheets.getItem(name);
          const range = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
          return {
            merged: withMerged
              ? range.getMergedAreasOrNullObject().areas.load('rowIndex,columnIndex,rowCount,columnCount')
              : undefined,
            cells: isSmall(used) ? range.load('rowIndex,columnIndex,formulas') : undefined,
          };
        }),
      );
      return queued.map(({ merged, cells }) => {
        const formulas = cells ? formulasIn(cells) : [];
        const isSeen = cells !== undefined && formulas.length <= MOST_FORMULAS;
        return {
          merged: areasIn(merged),
          formulas: isSeen ? formulas : [],
          notSeen: [
            ...(merged ? [] : [{ what: 'merged cells', because: 'protected' } as const]),
            ...(isSeen ? [] : FORMULAS_UNSEEN),
          ],
        };
      });
    } catch {
      // Without merged areas then; if that fails as well, nothing of this was seen.
    }
  }
  return sheets.map(() => ({ merged: [], formulas: [], notSeen: INSIDE_UNSEEN }));
}

const INSIDE_UNSEEN: readonly NotSeen[] = [
  { what: 'merged cells', because: 'protected' },
  { what: 'links', because: 'protected' },
  { what: 'formulas', because: 'protected' },
];

const isSmall = (used: Excel.Range): boolean => cellCount(areaOf(used)) <= MOST_CELLS;

/** As many sheets together as have no more cells to be read than one answer of Excel's on the web has room for. */
function batchesOf(sheets: readonly ProtectedSheet[]): readonly (readonly ProtectedSheet[])[] {
  const batches: ProtectedSheet[][] = [];
  let room = 0;
  for (const sheet of sheets) {
    const cells = isSmall(sheet.used) ? cellCount(areaOf(sheet.used)) : 0;
    if (cells > room || batches.length === 0) {
      batches.push([]);
      room = MOST_CELLS;
    }
    batches.at(-1)?.push(sheet);
    room -= cells;
  }
  return batches;
}
