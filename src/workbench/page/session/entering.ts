import { parseFormula } from '../../../workbook/formulas/parse';
import { FormulaSyntaxError } from '../../../workbook/formulas/syntax';
import { printReference } from '../../../cells/addresses';
import { containsCell, sharedArea, type CellArea } from '../../../cells/areas';
import type { Sheet } from '../../../workbook/model/sheet';
import type { CellInput, Workbook } from '../../../workbook/model/workbook';
import { parseTypedInput, type TypedInput } from '../../../workbook/parse-typed-input';
import { textForEditing } from '../input/text-for-editing';

/** Why a person may not change these cells, in a sentence; undefined when nothing stands against it. */
export function refusalOf(workbook: Workbook, sheet: Sheet, area: CellArea): string | undefined {
  if (!sheet.isProtected) return undefined;
  const used = sheet.usedArea(false);
  const within = used && sharedArea(area, used);
  // Blank cells nobody formatted are locked, as all cells of a new sheet are.
  const isUnlocked = (row: number, column: number) =>
    workbook.styles.get(sheet.cell(row, column)?.style ?? 0).locked === false;
  let allUnlocked = within !== undefined && printReference(within) === printReference(area);
  for (let row = area.top; allUnlocked && row <= area.bottom; row++) {
    for (let column = area.left; allUnlocked && column <= area.right; column++) allUnlocked = isUnlocked(row, column);
  }
  return allUnlocked
    ? undefined
    : `${printReference(area)} is locked because the sheet ${sheet.name} is protected. Unprotect it in Excel first.`;
}

/** The list a cell must take its value from, when the list stands in the validation itself. */
function allowedValues(sheet: Sheet, row: number, column: number): readonly string[] | undefined {
  const validation = sheet.listValidations.find(({ areas }) => areas.some((area) => containsCell(area, row, column)));
  return validation && validation.isStrict !== false && typeof validation.source !== 'string'
    ? validation.source
    : undefined;
}

/** Why Excel would not take this text in this cell, in a sentence; undefined when it would. */
function objection(sheet: Sheet, row: number, column: number, text: string, typed: TypedInput): string | undefined {
  if (typed.formula !== undefined) {
    if (isFormula(typed.formula)) return undefined;
    return `Excel cannot read the formula ${typed.formula}. Mend it, put an apostrophe in front to keep it as text, or press Esc.`;
  }
  const allowed = allowedValues(sheet, row, column);
  if (!allowed || typed.value === null || allowed.includes(text)) return undefined;
  const some = `${allowed.slice(0, 12).join(', ')}${allowed.length > 12 ? ' …' : ''}`;
  return `This cell takes only values from its list: ${some}. Type one of them or press Esc.`;
}

/**
 * What typed text puts into a cell, with the number format Excel would give it.
 * @returns a sentence when Excel would not take the text; undefined when the cell stays as it is.
 */
export function inputFor(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  text: string,
): CellInput | string | undefined {
  const cell = sheet.cell(row, column);
  const style = workbook.styles.get(cell?.style ?? 0);
  const own = style.numberFormat ?? 'General';
  if (text === textForEditing(cell, own)) return undefined;
  const { numberFormat, ...typed } = parseTypedInput(text, own);
  const refusal = objection(sheet, row, column, text, typed);
  if (refusal) return refusal;
  if (numberFormat === undefined) return typed;
  return { ...typed, style: workbook.styles.intern({ ...style, numberFormat }) };
}

function isFormula(formula: string): boolean {
  try {
    parseFormula(formula);
    return true;
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return false;
    throw error;
  }
}
