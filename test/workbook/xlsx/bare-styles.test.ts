import { readXlsx } from 'hucre/xlsx';
import type { Workbook } from '../../../src/workbook/model/workbook';
import { loadWorkbook } from '../../../src/workbook/xlsx/load';
import { saveWorkbook } from '../../../src/workbook/xlsx/save';
import { buildXlsx, partsOf } from '../../support/xlsx-builder';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STYLES = 'xl/styles.xml';
const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>';

/** A workbook whose styles part is just this. */
const bookOf = (styles: string): Uint8Array =>
  buildXlsx({ sheets: [{ rows }], styles: '', parts: { [STYLES]: `${HEAD}${styles}` } });

function mark(workbook: Workbook): string {
  const areas = [{ top: 0, left: 0, bottom: 0, right: 0 }];
  const look = { type: 'Custom', areas, formulas: ['=TRUE'], style: { fill: '#FFC7CE' }, stopIfTrue: false } as const;
  return workbook.addConditionalFormat(workbook.sheets[0]!.id, look, 'add-in').id;
}

const BARE: readonly (readonly [kind: string, styles: string])[] = [
  ['closed at once', `<styleSheet xmlns="${MAIN}"/>`],
  ['closed at once, with a blank before', `<styleSheet xmlns="${MAIN}" />`],
  ['an empty pair', `<styleSheet xmlns="${MAIN}"></styleSheet>`],
  ['prefixed and closed at once', `<x:styleSheet xmlns:x="${MAIN}"/>`],
];

describe.each(BARE)('a styles part without any lists, %s', (_, styles) => {
  const original = bookOf(styles);

  test('a marked copy can be read, and without the marks it is the file it was', async () => {
    const workbook = loadWorkbook(original, 'return.xlsx');
    mark(workbook);
    const saved = saveWorkbook(original, workbook);
    const again = loadWorkbook(saved, 'marked.xlsx');
    expect(again.sheets[0]!.conditionalFormats).toMatchObject([{ formulas: ['=TRUE'], style: { fill: '#FFC7CE' } }]);
    expect((await readXlsx(saved)).sheets[0]!.rows).toEqual([[1, 2]]);
    again.removeConditionalFormat(again.sheets[0]!.id, again.sheets[0]!.conditionalFormats[0]!.id, 'add-in');
    expect(partsOf(saveWorkbook(saved, again))).toEqual(partsOf(original));
  });

  test('a new format is that of its own cell only', () => {
    const workbook = loadWorkbook(original, 'return.xlsx');
    const { id } = workbook.sheets[0]!;
    const style = workbook.styles.intern({ fill: '#FFFF00', numberFormat: 'dd/mm/yyyy', font: { bold: true } });
    workbook.setCells(id, 0, 1, [[{ value: 45352, style }]], 'add-in');
    const again = loadWorkbook(saveWorkbook(original, workbook), 'saved.xlsx');
    const looks = [0, 1].map((column) => again.styles.get(again.sheets[0]!.cell(0, column)!.style));
    expect(looks[1]).toMatchObject({ fill: '#FFFF00', numberFormat: 'dd/mm/yyyy', font: { bold: true } });
    expect(looks[0]?.fill).toBeUndefined();
    expect(looks[0]?.numberFormat).toBeUndefined();
    expect(looks[0]?.font?.bold).toBeUndefined();
  });
});

test('lists without an item are given what Excel counts on before anything of ours', () => {
  const original = bookOf(
    `<styleSheet xmlns="${MAIN}"><fonts count="0"/><fills count="0"></fills><cellXfs/></styleSheet>`,
  );
  const workbook = loadWorkbook(original, 'return.xlsx');
  const style = workbook.styles.intern({ fill: '#FFFF00' });
  workbook.setCells(workbook.sheets[0]!.id, 0, 1, [[{ value: 3, style }]], 'add-in');
  const saved = saveWorkbook(original, workbook);
  const again = loadWorkbook(saved, 'saved.xlsx');
  const fills = [0, 1].map((column) => again.styles.get(again.sheets[0]!.cell(0, column)!.style).fill);
  expect(fills).toEqual([undefined, '#FFFF00']);
  expect(partsOf(saved)[STYLES]).toMatch(/<fills count="3">.*<cellStyleXfs><xf [^>]*><\/cellStyleXfs><cellXfs>/);
});
