import type { Sheet } from './sheet';
import type { DefinedName } from './defined-name';

interface Sheets {
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
}

/**
 * Whether a formula, chart, name, conditional format or list elsewhere speaks of the sheet or of one of its tables. Texts are
 * compared, not formulas read: a sheet called `A` counts as referred to sooner than it is, never later.
 */
export function isReferredTo({ sheets, names }: Sheets, sheet: Sheet): boolean {
  const wanted = [sheet.name, ...sheet.tables.map(({ name }) => name)].map((name) =>
    name.replaceAll("'", "''").toLowerCase(),
  );
  const speaksOfIt = (formula: string): boolean => {
    const text = formula.toLowerCase();
    return wanted.some((name) => text.includes(name));
  };
  if (names.some((name) => name.sheetId !== sheet.id && speaksOfIt(name.formula))) return true;
  return sheets.some(
    (other) => other !== sheet && (hasChartOf(other, sheet) || [...formulasOf(other)].some(speaksOfIt)),
  );
}

const hasChartOf = ({ charts }: Sheet, { id }: Sheet): boolean =>
  charts.some(
    ({ categories, series }) => categories?.sheetId === id || series.some(({ values }) => values.sheetId === id),
  );

function* formulasOf(sheet: Sheet): Generator<string> {
  for (const [, , cell] of sheet.cells()) if (cell.formula !== undefined) yield cell.formula;
  for (const format of sheet.conditionalFormats) yield* format.formulas;
  for (const { source } of sheet.listValidations) if (typeof source === 'string') yield source;
}
