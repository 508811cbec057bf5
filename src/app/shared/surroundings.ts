import { readPlainly, type AroundSheets } from '../../domain/check/hold-sheet';
import type { Grid } from '../../domain/model/grid';
import { readSheetClues, type FileClues } from '../../domain/returns/about/file-clues';
import type { SpecificationSet } from '../../domain/tables/specification-tables';
import type { Commissioning } from './read-specifications';

/** What a sheet is held against depends on: the sheets around it, the file's name, the office's tables. */
export function surroundingsOf(
  grids: readonly Grid[],
  {
    registers,
    specifications,
    tables,
    carried,
  }: Pick<Commissioning, 'registers' | 'specifications' | 'tables'> & {
    readonly carried: AroundSheets['carried'];
  },
  given: { readonly specifications?: SpecificationSet | undefined; readonly fileName?: string | undefined } = {},
): AroundSheets {
  const set = given.specifications ?? specifications;
  return {
    clues: tables.length > 0 ? { sheets: [] } : cluesIn(grids, given.fileName),
    returns: registers.returns,
    carried,
    ...(set && { specifications: set }),
  };
}

/** The sheets of an office's own workbook are returns of many providers: none of them is the cover of another. */
function cluesIn(grids: readonly Grid[], fileName: string | undefined): FileClues {
  const sheets = (grids.length > 1 ? grids : []).map((grid, index) => {
    const { returns } = readPlainly(grid);
    return readSheetClues(grid, { tables: returns, isFirst: index === 0 });
  });
  return { sheets, ...(fileName !== undefined && { fileName }) };
}
