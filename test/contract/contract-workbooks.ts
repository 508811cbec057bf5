import type { ConditionalFormat } from '../../src/workbook/model/conditional-formats';
import { CellError } from '../../src/workbook/model/values';
import type { Workbook } from '../../src/workbook/model/workbook';
import { area, type SheetDraft } from '../support/workbooks';

export const OWN_RULE: Omit<ConditionalFormat, 'id'> = {
  type: 'Custom',
  areas: [area('A1:B9')],
  formulas: ['=$B1>300'],
  style: { fill: '#00FF00', font: { italic: true } },
  stopIfTrue: false,
};

const OWN_CELL_RULE: Omit<ConditionalFormat, 'id'> = {
  type: 'CellValue',
  areas: [area('B2:B9')],
  formulas: ['=10'],
  operator: 'greaterThan',
  style: { fill: '#0000FF' },
  stopIfTrue: true,
};

export const RETURN: SheetDraft = {
  name: 'Q1 return',
  at: 'B3',
  rows: [
    ['Gender', 'Age', 'Seen on'],
    ['Female', 34, 43556],
    ['Male', null, 43557],
    ['', CellError.of('#REF!'), true],
  ],
  styles: { D4: { numberFormat: 'dd/mm/yyyy', fill: '#FFFF00' }, B3: { font: { bold: true } } },
  formats: [OWN_RULE, OWN_CELL_RULE],
};

/** Everything of a workbook that belongs to its user or to us, to compare before and after. */
export function photograph(workbook: Workbook): unknown {
  return {
    settings: [...workbook.settings],
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      cells: [...sheet.cells()].map(([row, column, cell]) => [
        row,
        column,
        String(cell.value),
        cell.formula,
        workbook.styles.get(cell.style),
      ]),
      formats: sheet.conditionalFormats,
      visibility: sheet.visibility,
      isProtected: sheet.isProtected,
    })),
  };
}
