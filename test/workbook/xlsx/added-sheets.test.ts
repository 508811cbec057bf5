import fc from 'fast-check';
import type { CellArea } from '../../../src/cells/areas';
import type { Sheet } from '../../../src/workbook/model/sheet';
import type { CellStyle } from '../../../src/workbook/model/styles';
import { CellError } from '../../../src/workbook/model/values';
import type { CellInput, Workbook } from '../../../src/workbook/model/workbook';
import { loadWorkbook } from '../../../src/workbook/xlsx/load';
import { saveWorkbook } from '../../../src/workbook/xlsx/save';
import { buildXlsx, partsOf, relationship, STYLES, zipParts, type BookParts } from '../../support/xlsx-builder';
import { readXlsx } from 'hucre/xlsx';

const load = (bytes: Uint8Array): Workbook => loadWorkbook(bytes, 'return.xlsx');
const area = (top: number, left: number, bottom: number, right: number): CellArea => ({ top, left, bottom, right });
const TABLE_XML =
  '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="7" name="Funds" displayName="Funds" ref="A1:B3" totalsRowShown="0">' +
  '<autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="Fund"/><tableColumn id="2" name="Pounds"/></tableColumns></table>';

/** Two sheets, the first with a table of its own, and names that belong to sheets. */
const BOOK: BookParts = {
  sheets: [
    {
      name: 'Funds',
      rows:
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Fund</t></is></c><c r="B1" t="inlineStr"><is><t>Pounds</t></is></c></row>' +
        '<row r="2"><c r="A2" t="inlineStr"><is><t>Victims</t></is></c><c r="B2"><v>5</v></c></row><row r="3"><c r="B3"><v>7</v></c></row>',
      relationships: relationship('rId1', 'table', '../tables/table1.xml'),
      after: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
    },
    { name: 'Return', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' },
  ],
  styles: STYLES,
  beforeSheets: '<bookViews><workbookView activeTab="1" firstSheet="1"/></bookViews>',
  afterSheets:
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Funds!$A$1</definedName>' +
    '<definedName name="_xlnm.Print_Area" localSheetId="1">Return!$A$1</definedName></definedNames><calcPr calcId="191029"/>',
  parts: { 'xl/tables/table1.xml': TABLE_XML },
};
const original = buildXlsx(BOOK);

/** What a sheet holds, styles spelt out, to compare before and after. */
function described(workbook: Workbook, sheet: Sheet): unknown {
  const styleOf = (style: number): CellStyle => ({ ...workbook.styles.get(style), font: undefined });
  const cells = [...sheet.cells()].map(([row, column, { value, formula, style }]) => {
    const shown = value instanceof CellError ? value.code : value;
    return [row, column, shown, formula, styleOf(style)] as const;
  });
  return {
    name: sheet.name,
    cells: cells.sort((a, b) => a[0] - b[0] || a[1] - b[1]),
    tables: sheet.tables.map((table) => ({ ...table, id: undefined, part: undefined })),
    merges: sheet.merges,
    listValidations: sheet.listValidations,
    formats: sheet.conditionalFormats.map((format) => ({ ...format, id: undefined, origin: undefined })),
    frozen: [sheet.frozenRows, sheet.frozenColumns],
    print: sheet.print,
    rows: [...sheet.rowLines].sort(([a], [b]) => a - b),
    columns: [...sheet.columnLines].sort(([a], [b]) => a - b),
    look: [sheet.visibility, sheet.tabColour, sheet.showGridlines, sheet.isProtected],
  };
}

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }).filter((one) => one !== ''),
  fc.constantFrom('=1+1', ' blank ends ', 'two\nlines', '_x0041_', '<&>"', '\u0001'),
);

/** No minus zero: neither Excel nor a file knows one. */
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0);
const value = fc.oneof(text, number, fc.boolean(), fc.constant(null));
const style = fc.record(
  {
    fill: fc.constantFrom('#FFFF00', '#1F4E78'),
    numberFormat: fc.constantFrom('dd/mm/yyyy', '0.0', '@', '"£"#,##0;[Red]-"£"#,##0'),
    wrap: fc.constant(true),
    quotePrefix: fc.constant(true),
    borders: fc.constant({ top: { line: 'thin' as const, colour: '#7F7F7F' } }),
  },
  { requiredKeys: [] },
);
const line = fc.record(
  { size: fc.constantFrom(48, 108.75, 15), hidden: fc.constant(true) },
  { requiredKeys: ['size'] },
);
const sheetDraft = fc.record({
  cells: fc.array(fc.tuple(fc.nat(30), fc.nat(8), value, style), { maxLength: 20 }),
  headers: fc.uniqueArray(text, { minLength: 1, maxLength: 4, selector: (one) => one.toLowerCase() }),
  source: fc.constantFrom<string | string[]>(['Yes', 'No "maybe"'], "='Return'!$A$1:$A$9"),
  isStrict: fc.boolean(),
  columns: fc.array(fc.tuple(fc.nat(20), line), { maxLength: 4 }),
  rows: fc.array(fc.tuple(fc.nat(20), line), { maxLength: 4 }),
  frozen: fc.tuple(fc.nat(3), fc.nat(3)),
  print: fc.option(
    fc.record(
      { orientation: fc.constantFrom('portrait', 'landscape'), titleRow: fc.nat(9) },
      { requiredKeys: ['orientation'] },
    ),
    { nil: undefined },
  ),
  isMerged: fc.boolean(),
  isMarked: fc.boolean(),
});
type SheetDraft = typeof sheetDraft extends fc.Arbitrary<infer T> ? T : never;

/** Adds a sheet as an add-in would, one change after the other. */
function addDrafted(workbook: Workbook, name: string, draft: SheetDraft): Sheet {
  const sheet = workbook.addSheet(name, 'add-in');
  for (const [row, column, content, look] of draft.cells) {
    const input: CellInput = { value: content, style: workbook.styles.intern(look) };
    workbook.setCells(sheet.id, row, column, [[input]], 'add-in');
  }
  workbook.setCells(sheet.id, 40, 1, [draft.headers.map((header) => ({ value: header }))], 'add-in');
  workbook.addTable(
    sheet.id,
    {
      name: `T_${sheet.id.slice(10, 14)}`,
      area: area(40, 1, 42, draft.headers.length),
      hasHeaders: true,
      hasTotals: false,
      style: 'TableStyleMedium2',
    },
    'add-in',
  );
  const layOut = (): void => {
    for (const [index, one] of draft.columns) sheet.columnLines.set(index, one);
    for (const [index, one] of draft.rows) sheet.rowLines.set(index, one);
    [sheet.frozenRows, sheet.frozenColumns] = draft.frozen;
    sheet.print = draft.print;
    sheet.merges = draft.isMerged ? [area(50, 0, 50, 3)] : [];
    sheet.listValidations = [
      {
        areas: [area(0, 0, 9, 0), area(20, 3, 20, 3)],
        source: draft.source,
        ...(draft.isStrict ? {} : { isStrict: false }),
        prompt: { title: 'Choose', text: 'one\nof these' },
      },
    ];
  };
  workbook.changeSheet(sheet.id, 'layout', layOut, 'add-in');
  if (draft.isMarked) {
    const overlay = {
      type: 'Custom' as const,
      areas: [area(0, 0, 3, 3)],
      formulas: ['=TRUE'],
      style: { fill: '#FFC7CE' },
    };
    workbook.addConditionalFormat(sheet.id, { ...overlay, stopIfTrue: false }, 'add-in');
  }
  return sheet;
}

const changedParts = (before: Uint8Array, after: Uint8Array): string[] => {
  const [old, now] = [partsOf(before), partsOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((name) => old[name] !== now[name]).sort();
};

const LISTS = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/workbook.xml'];

describe('sheets added since loading', () => {
  it('are there again when the file is loaded, as they were, and nothing else changed', () => {
    fc.assert(
      fc.property(fc.array(sheetDraft, { minLength: 1, maxLength: 2 }), (drafts) => {
        const workbook = load(original);
        const added = drafts.map((draft, index) => addDrafted(workbook, `Added & 'new' ${index}`, draft));
        const saved = saveWorkbook(original, workbook);
        expect([...workbook.unsavedChanges]).toEqual([]);
        const again = load(saved);
        expect(again.sheets.slice(2).map((sheet) => described(again, sheet))).toEqual(
          added.map((sheet) => described(workbook, sheet)),
        );
        expect(again.sheets[0]?.tables).toEqual(workbook.sheets[0]?.tables);
        const touched = changedParts(original, saved).filter((name) => name in partsOf(original));
        expect(touched.filter((name) => ![...LISTS, 'xl/styles.xml'].includes(name))).toEqual([]);
        expect(saveWorkbook(saved, again)).toBe(saved);
      }),
      { numRuns: 60 },
    );
  });

  it('leave no trace when they are taken away again, whatever was done to them', () => {
    fc.assert(
      fc.property(sheetDraft, (draft) => {
        const workbook = load(original);
        const sheet = addDrafted(workbook, 'Added', draft);
        workbook.removeSheet(sheet.id, 'add-in');
        expect(saveWorkbook(original, workbook)).toBe(original);
        expect(workbook.journal.net()).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('have their elements in the order the schema demands', () => {
    const workbook = load(original);
    const sheet = addDrafted(workbook, 'Added', {
      cells: [[0, 0, 'x', {}]],
      headers: ['a', 'b'],
      source: ['x'],
      isStrict: true,
      columns: [[1, { size: 48 }]],
      rows: [],
      frozen: [1, 1],
      print: { orientation: 'landscape', titleRow: 0 },
      isMerged: true,
      isMarked: true,
    });
    const protect = (): void => {
      sheet.isProtected = true;
      sheet.tabColour = '#FF0000';
    };
    workbook.changeSheet(sheet.id, 'sheet protection', protect, 'add-in');
    const part = partsOf(saveWorkbook(original, workbook))['xl/worksheets/sheet3.xml'] ?? '';
    // ECMA-376 part 1, 18.3.1.99.
    expect(childNames(part)).toEqual([
      'sheetPr',
      'dimension',
      'sheetViews',
      'sheetFormatPr',
      'cols',
      'sheetData',
      'sheetProtection',
      'mergeCells',
      'conditionalFormatting',
      'dataValidations',
      'pageMargins',
      'pageSetup',
      'tableParts',
    ]);
  });

  it('are numbered beyond the sheets and tables there are, and do not come to the front of the file', () => {
    const workbook = load(original);
    const sheet = workbook.addSheet('Notes', 'add-in');
    workbook.setCells(sheet.id, 0, 0, [[{ value: 'Note' }], [{ value: 'x' }]], 'add-in');
    workbook.addTable(
      sheet.id,
      { name: 'Notes', area: area(0, 0, 1, 0), hasHeaders: true, hasTotals: false },
      'add-in',
    );
    workbook.changeSheet(sheet.id, 'print', (one) => (one.print = { orientation: 'portrait', titleRow: 0 }), 'add-in');
    workbook.activate(sheet.id);
    const parts = partsOf(saveWorkbook(original, workbook));
    expect(parts['xl/workbook.xml']).toContain('<sheet name="Notes" sheetId="3" r:id="rId3"/></sheets>');
    expect(parts['xl/workbook.xml']).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="2">'Notes'!$1:$1</definedName></definedNames><calcPr`,
    );
    expect(parts['xl/workbook.xml']).toContain('<workbookView activeTab="1" firstSheet="1"/>');
    expect(parts['xl/worksheets/sheet3.xml']).not.toContain('tabSelected');
    expect(parts['xl/tables/table2.xml']).toContain('id="8"');
  });

  it('speak the dialect of the file: strict workbooks, and those that prefix every element', () => {
    const strict = 'http://purl.oclc.org/ooxml';
    const workbookXml = `<x:workbook xmlns:x="${strict}/spreadsheetml/main" xmlns:q="${strict}/officeDocument/relationships"><x:sheets><x:sheet name="A" sheetId="4" q:id="rId1"/></x:sheets></x:workbook>`;
    const bytes = zipParts({
      ...partsOf(buildXlsx({ sheets: [{ name: 'A', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] })),
      'xl/workbook.xml': workbookXml,
    });
    const workbook = load(bytes);
    workbook.setCells(workbook.addSheet('B', 'add-in').id, 0, 0, [[{ value: 'new' }]], 'add-in');
    const saved = saveWorkbook(bytes, workbook);
    const parts = partsOf(saved);
    expect(parts['xl/workbook.xml']).toContain(
      `<x:sheet xmlns:r="${strict}/officeDocument/relationships" name="B" sheetId="5" r:id="rId2"/></x:sheets>`,
    );
    expect(parts['xl/worksheets/sheet2.xml']).toContain(`xmlns="${strict}/spreadsheetml/main"`);
    expect(load(saved).sheets[1]?.value(0, 0)).toBe('new');
  });

  it('open in a second reader', async () => {
    const workbook = load(original);
    const sheet = workbook.addSheet('Notes', 'add-in');
    workbook.setCells(
      sheet.id,
      0,
      0,
      [[{ value: '=1+1' }, { value: true }], [{ value: 3, formula: '=1+2' }]],
      'add-in',
    );
    const other = await readXlsx(saveWorkbook(original, workbook));
    expect(other.sheets.map(({ name }) => name)).toEqual(['Funds', 'Return', 'Notes']);
    expect(other.sheets[2]?.rows).toEqual([
      ['=1+1', true],
      [3, null],
    ]);
  });

  it('tell what of them is not written', () => {
    const workbook = load(original);
    const { id } = workbook.addSheet('Notes', 'add-in');
    workbook.changeSheet(id, 'comments', (sheet) => (sheet.comments = []), 'person');
    expect([...workbook.unsavedChanges]).toEqual(['comments']);
  });
});

/** The names of a root element's children, each once, for parts without prefixes. */
function childNames(xml: string): string[] {
  const names = new Set<string>();
  let depth = 0;
  for (const [, close, name = '', self] of xml.matchAll(/<(\/?)([A-Za-z]\w*)[^>]*?(\/?)>/g)) {
    if (close === '/') depth -= 1;
    else {
      if (depth === 1) names.add(name);
      if (self !== '/') depth += 1;
    }
  }
  return [...names];
}

describe('sheets taken away', () => {
  it('go with their tables, names and places in the list', () => {
    const workbook = load(original);
    workbook.removeSheet(workbook.sheets[0]!.id, 'person');
    const saved = saveWorkbook(original, workbook);
    const parts = partsOf(saved);
    expect(Object.keys(parts).filter((name) => /sheet1|table/.test(name))).toEqual([]);
    expect(parts['[Content_Types].xml']).not.toContain('sheet1.xml');
    expect(parts['xl/_rels/workbook.xml.rels']).not.toContain('sheet1.xml');
    expect(parts['xl/workbook.xml']).toContain('<workbookView activeTab="0" firstSheet="0"/>');
    expect(parts['xl/workbook.xml']).toContain(
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Return!$A$1</definedName></definedNames>',
    );
    expect(load(saved).sheets.map(({ name }) => name)).toEqual(['Return']);
    expect([...workbook.unsavedChanges]).toEqual([]);
  });

  it('leave the front to the sheet that is in front then', () => {
    const workbook = load(original);
    const added = workbook.addSheet('Notes', 'add-in');
    workbook.activate(added.id);
    workbook.removeSheet(workbook.sheets[1]!.id, 'person');
    const parts = partsOf(saveWorkbook(original, workbook));
    expect(parts['xl/workbook.xml']).toContain('activeTab="1" firstSheet="0"');
    const part = Object.entries(parts).find(
      ([name, xml]) => name.includes('worksheets/sheet') && xml.includes('tabSelected'),
    );
    expect(part?.[0]).toBe('xl/worksheets/sheet2.xml');
  });

  it('keep what other sheets refer to as well', () => {
    const drawing = { 'xl/drawings/drawing1.xml': '<a/>', 'xl/media/shared.xml': '<a/>', 'xl/printer.xml': '<a/>' };
    const bytes = buildXlsx({
      sheets: [
        {
          relationships:
            relationship('rId1', 'drawing', '../drawings/drawing1.xml') +
            relationship('rId2', 'printerSettings', '../printer.xml'),
        },
        { relationships: relationship('rId1', 'image', '../media/shared.xml') },
      ],
      parts: {
        ...drawing,
        'xl/drawings/_rels/drawing1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship('rId1', 'image', '../media/shared.xml')}</Relationships>`,
      },
    });
    const workbook = load(bytes);
    workbook.removeSheet(workbook.sheets[0]!.id, 'person');
    const names = Object.keys(partsOf(saveWorkbook(bytes, workbook)));
    expect(names).toContain('xl/media/shared.xml');
    expect(names.filter((name) => /drawing|printer/.test(name))).toEqual([]);
  });

  it('stay in the file, and are told, where other sheets refer to them', () => {
    const workbook = load(original);
    workbook.setCells(workbook.sheets[1]!.id, 4, 0, [[{ value: 12, formula: '=SUM(Funds[Pounds])' }]], 'person');
    workbook.removeSheet(workbook.sheets[0]!.id, 'person');
    expect([...workbook.unsavedChanges]).toEqual(['deleted sheets']);
    expect(load(saveWorkbook(original, workbook)).sheets.map(({ name }) => name)).toEqual(['Funds', 'Return']);
  });
});

describe('tables of the file', () => {
  const resized = (bytes: Uint8Array, bottom: number): { workbook: Workbook; part: string } => {
    const workbook = load(bytes);
    const [sheet] = workbook.sheets;
    const table = sheet!.tables[0]!;
    workbook.changeTable(sheet!.id, table.id, { ...table, area: { ...table.area, bottom } }, 'add-in');
    return { workbook, part: partsOf(saveWorkbook(bytes, workbook))['xl/tables/table1.xml'] ?? '' };
  };

  it('grow with their filter, and nothing else of them changes', () => {
    const { workbook, part } = resized(original, 5);
    expect(part).toBe(TABLE_XML.replaceAll('A1:B3', 'A1:B6'));
    expect([...workbook.unsavedChanges]).toEqual([]);
  });

  it('leave their totals out of the filter', () => {
    const withTotals = TABLE_XML.replace('totalsRowShown="0"', 'totalsRowCount="1"').replace(
      '<autoFilter ref="A1:B3"/>',
      '<autoFilter ref="A1:B2"/>',
    );
    const { part } = resized(buildXlsx({ ...BOOK, parts: { 'xl/tables/table1.xml': withTotals } }), 8);
    expect(part).toBe(withTotals.replace('A1:B3', 'A1:B9').replace('A1:B2', 'A1:B8'));
  });

  it('that get another name or place are told, and not written', () => {
    const workbook = load(original);
    const [sheet] = workbook.sheets;
    const table = sheet!.tables[0]!;
    workbook.changeTable(sheet!.id, table.id, { ...table, name: 'Grants' }, 'person');
    expect([...workbook.unsavedChanges]).toEqual(['tables']);
    expect(saveWorkbook(original, workbook)).toBe(original);
  });
});

describe('new tables', () => {
  it('have a text of its own above every column', () => {
    const workbook = load(original);
    const sheet = workbook.addSheet('Notes', 'add-in');
    const headers = ['Age', null, 'age', 2024, 'Age2'].map((one): CellInput => ({ value: one }));
    workbook.setCells(sheet.id, 2, 0, [headers], 'add-in');
    workbook.addTable(sheet.id, { name: 'N', area: area(2, 0, 3, 4), hasHeaders: true, hasTotals: false }, 'add-in');
    expect(sheet.values(area(2, 0, 2, 4))[0]).toEqual(['Age', 'Column2', 'age2', '2024', 'Age22']);
    const again = load(saveWorkbook(original, workbook));
    expect(again.sheets[2]?.tables[0]?.area).toEqual(area(2, 0, 3, 4));
  });
});
