import { CellError } from '../../../src/workbook/model/values';
import { isFilteredOut } from '../../../src/workbook/structure/filtered-rows';
import { loadWorkbook } from '../../../src/workbook/xlsx/load';
import { buildXlsx, relationship, STYLES, type SheetParts } from '../../support/xlsx-builder';

const load = (bytes: Uint8Array) => loadWorkbook(bytes, 'return.xlsx');
const sheetOf = (sheet: SheetParts, book: Omit<Parameters<typeof buildXlsx>[0], 'sheets'> = {}) =>
  load(buildXlsx({ sheets: [sheet], ...book })).sheets[0]!;

describe('values', () => {
  const strings =
    '<si><t>plain</t></si><si><r><t>rich </t></r><r><t>text</t></r><rPh sb="0" eb="1"><t>phonetic</t></rPh></si>' +
    '<si><t>line_x000D_break _x005F_x0041_</t></si><si><t xml:space="preserve"> 🌊 مرحبا </t></si><si><t/></si>';

  test.each([
    ['a number', '<c r="A1"><v>12.5</v></c>', 12.5],
    ['a number in scientific notation', '<c r="A1"><v>1.5E-3</v></c>', 0.0015],
    ['a shared string', '<c r="A1" t="s"><v>0</v></c>', 'plain'],
    ['a rich shared string without its phonetic reading', '<c r="A1" t="s"><v>1</v></c>', 'rich text'],
    ['escaped characters', '<c r="A1" t="s"><v>2</v></c>', 'line\rbreak _x0041_'],
    ['emoji and right-to-left text', '<c r="A1" t="s"><v>3</v></c>', ' 🌊 مرحبا '],
    ['an empty string', '<c r="A1" t="s"><v>4</v></c>', ''],
    ['an inline string', '<c r="A1" t="inlineStr"><is><t>in</t></is></c>', 'in'],
    ['an inline rich string', '<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>', 'ab'],
    ['a string in CDATA', '<c r="A1" t="inlineStr"><is><t><![CDATA[1 < 2]]></t></is></c>', '1 < 2'],
    ['true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['false', '<c r="A1" t="b"><v>0</v></c>', false],
    ['an error', '<c r="A1" t="e"><v>#REF!</v></c>', CellError.of('#REF!')],
    ['an error newer than this program', '<c r="A1" t="e"><v>#PYTHON!</v></c>', CellError.of('#VALUE!')],
    ['the text of an error, which is no error', '<c r="A1" t="str"><v>#N/A</v></c>', '#N/A'],
    ['an ISO date', '<c r="A1" t="d"><v>2024-03-01T12:00:00</v></c>', 45352.5],
    ['a cell of unknown type', '<c r="A1" t="zz"><v>3</v></c>', 3],
    ['a cell without a reference', '<c><v>7</v></c>', 7],
    ['a blank cell', '<c r="A1"/>', null],
    ['a shared string that does not exist', '<c r="A1" t="s"><v>99</v></c>', null],
  ])('reads %s', (_, cell, expected) => {
    expect(sheetOf({ rows: `<row r="1">${cell}</row>` }, { strings }).value(0, 0)).toBe(expected);
  });

  it('places cells and rows without references one after the other', () => {
    const sheet = sheetOf({
      rows: '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>',
    });
    expect(sheet.values({ top: 0, left: 0, bottom: 1, right: 4 })).toEqual([
      [1, null, null, 2, 3],
      [4, null, null, null, null],
    ]);
  });

  it('cuts a text at Excel’s limit and keeps one of exactly that length', () => {
    const cell = (length: number, at: string) => `<c r="${at}" t="inlineStr"><is><t>${'x'.repeat(length)}</t></is></c>`;
    const sheet = sheetOf({ rows: `<row r="1">${cell(32_767, 'A1')}${cell(40_000, 'B1')}</row>` });
    expect([0, 1].map((column) => String(sheet.value(0, column)).length)).toEqual([32_767, 32_767]);
  });

  it('counts dates of a 1904 file from 1900, and leaves numbers and durations alone', () => {
    const styles = STYLES.replace('<cellXfs count="4">', '<cellXfs count="5">').replace(
      '</cellXfs>',
      '<xf numFmtId="46" fontId="0" fillId="0" borderId="0"/></cellXfs>',
    );
    const rows =
      '<row r="1"><c r="A1" s="2"><v>43890</v></c><c r="B1"><v>43890</v></c><c r="C1" s="4"><v>1.5</v></c></row>';
    const workbook = load(buildXlsx({ sheets: [{ rows }], styles, beforeSheets: '<workbookPr date1904="1"/>' }));
    expect(workbook.uses1904Dates).toBe(true);
    expect([0, 1, 2].map((column) => workbook.sheets[0]!.value(0, column))).toEqual([45352, 43890, 1.5]);
  });

  it('keeps names that JavaScript objects treat specially', () => {
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>__proto__</t></is></c><c r="B1" t="constructor"><v>1</v></c></row>';
    const workbook = load(
      buildXlsx({
        sheets: [{ name: '__proto__', rows, before: '<constructor/><hasOwnProperty/>' }],
        styles: STYLES.replace('<sz val="11"/>', '<toString/><sz val="11"/>'),
        afterSheets: '<definedNames><definedName name="constructor">Sheet1!$A$1</definedName></definedNames>',
      }),
    );
    expect(workbook.sheetNamed('__proto__')?.value(0, 0)).toBe('__proto__');
    expect(workbook.sheets[0]!.value(0, 1)).toBe(1);
    expect(workbook.names).toEqual([{ name: 'constructor', formula: '=Sheet1!$A$1' }]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('formulas', () => {
  const formulaOf = (cells: string, row: number, column: number) => sheetOf({ rows: cells }).cell(row, column)?.formula;

  it('reads a formula with its cached result', () => {
    const sheet = sheetOf({ rows: '<row r="1"><c r="A1" t="str"><f>UPPER("a&amp;b")</f><v>A&amp;B</v></c></row>' });
    expect(sheet.cell(0, 0)).toMatchObject({ formula: '=UPPER("a&b")', value: 'A&B' });
  });

  it('drops the prefixes newer functions carry in files', () => {
    const rows = '<row r="1"><c r="A1"><f>_xlfn._xlws.FILTER(A2:A9,_xlfn.XLOOKUP(1,B:B,C:C))</f><v>0</v></c></row>';
    expect(formulaOf(rows, 0, 0)).toBe('=FILTER(A2:A9,XLOOKUP(1,B:B,C:C))');
  });

  test.each([
    ['relative references', 'A1+B$1+$C1+$D$1', '=B3+C$1+$C3+$D$1'],
    ['whole columns and rows', 'SUM(A:A,$B:$B,1:1,$2:$2)', '=SUM(B:B,$B:$B,3:3,$2:$2)'],
    ['ranges on quoted sheets', "SUM('A1 b''s'!A1:B2)", "=SUM('A1 b''s'!B3:C4)"],
    ['text that looks like references', '"A1"&A1&"B2"', '="A1"&B3&"B2"'],
    ['functions and names that look like references', 'LOG10(A1)+Rate_2+TAXES2024', '=LOG10(B3)+Rate_2+TAXES2024'],
    ['table references', 'Table1[A1]+A1', '=Table1[A1]+B3'],
    ['numbers with exponents', '1E5*A1', '=1E5*B3'],
  ])('expands a shared formula with %s', (_, text, expected) => {
    const rows =
      `<row r="1"><c r="A1"><f t="shared" ref="A1:B3" si="0">${text.replaceAll('&', '&amp;')}</f><v>0</v></c></row>` +
      '<row r="3"><c r="B3"><f t="shared" si="0"/><v>0</v></c></row>';
    expect(formulaOf(rows, 2, 1)).toBe(expected);
  });

  it('turns a shared reference that leaves the sheet into #REF!', () => {
    const rows =
      '<row r="2"><c r="B2"><f t="shared" ref="A1:B2" si="0">A1</f><v>0</v></c></row>' +
      '<row r="1"><c r="A1"><f t="shared" si="0"/><v>0</v></c></row>';
    expect(formulaOf(rows, 0, 0)).toBe('=#REF!');
  });
});

describe('formats', () => {
  it('resolves theme colours with their tint, indexed colours and Normal', () => {
    const fill = (colour: string) => `<fill><patternFill patternType="solid"><fgColor ${colour}/></patternFill></fill>`;
    const styles =
      '<fonts><font><b/><i val="0"/><u/><color theme="1"/><sz val="9"/><name val="Arial"/></font></fonts>' +
      `<fills><fill/><fill/>${fill('theme="4" tint="0.5999938962981048"')}${fill('indexed="10"')}${fill('theme="0" tint="-0.149998474074526"')}</fills>` +
      '<borders><border><left style="thin"><color rgb="FF112233"/></left><bottom style="double"/></border></borders>' +
      [0, 2, 3, 4]
        .map((id) => `<xf numFmtId="9" fontId="0" fillId="${id}" borderId="0"/>`)
        .reduce((all, xf) => all + xf, '<cellXfs>') +
      '</cellXfs>';
    const cells = [0, 1, 2, 3].map((style) => `<c s="${style}"><v>1</v></c>`).join('');
    const workbook = load(buildXlsx({ sheets: [{ rows: `<row r="1">${cells}</row>` }], styles }));
    const style = (column: number) => workbook.styles.get(workbook.sheets[0]!.cell(0, column)!.style);
    expect(workbook.sheets[0]!.cell(0, 0)!.style).toBe(0);
    expect(style(0)).toMatchObject({
      font: { name: 'Arial', size: 9, bold: true, underline: true, colour: '#000000' },
      numberFormat: '0%',
    });
    // Excel reckons in whole steps and shows #B4C6E7: one step of green apart, which nobody sees.
    expect(style(1).fill).toBe('#B4C7E7');
    expect(style(2).fill).toBe('#FF0000');
    expect(style(3).fill).toBe('#D9D9D9');
    expect(style(3).borders).toEqual({ left: { line: 'thin', colour: '#112233' }, bottom: { line: 'double' } });
  });

  it('reads sizes, hidden lines, merges, frozen panes, tab colour, protection and gridlines', () => {
    const sheet = sheetOf(
      {
        before:
          '<sheetPr><tabColor rgb="FF00FF00"/></sheetPr><sheetViews><sheetView showGridLines="0"><pane xSplit="1" ySplit="2" state="frozen"/></sheetView></sheetViews>' +
          '<sheetFormatPr defaultRowHeight="12.75"/><cols><col min="2" max="3" width="9.140625" customWidth="1" hidden="1"/></cols>',
        rows: '<row r="1" ht="30" customHeight="1"/><row r="2" hidden="1"/><row r="3" s="1" customFormat="1"/>',
        after: '<sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:C1"/></mergeCells>',
      },
      { styles: STYLES },
    );
    expect(sheet).toMatchObject({
      tabColour: '#00FF00',
      showGridlines: false,
      isProtected: true,
      frozenRows: 2,
      frozenColumns: 1,
    });
    expect(sheet.defaultRowHeight).toBe(12.75);
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
    expect(sheet.columnLines.get(1)).toEqual({ size: 48, hidden: true });
    expect([...sheet.rowLines]).toEqual([
      [0, { size: 30 }],
      [1, { hidden: true }],
      [2, { style: 1 }],
    ]);
  });

  it('reads conditional formats most important first, with the place each has in the file', () => {
    const sheet = sheetOf(
      {
        rows: '<row r="1"><c r="A1"><v>1</v></c></row>',
        after:
          '<conditionalFormatting sqref="A1:A9 C1"><cfRule type="cellIs" dxfId="0" priority="3" operator="between"><formula>1</formula><formula>5</formula></cfRule>' +
          '<cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>$A1&gt;2</formula></cfRule></conditionalFormatting>' +
          '<conditionalFormatting sqref="B1"><cfRule type="dataBar" priority="2"><dataBar/></cfRule></conditionalFormatting>' +
          '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings>' +
          '<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="expression" priority="4" id="{1}"><xm:f>Other!A1</xm:f><x14:dxf><fill><patternFill><bgColor rgb="FF123456"/></patternFill></fill></x14:dxf></x14:cfRule><xm:sqref>D1:D4</xm:sqref></x14:conditionalFormatting>' +
          '</x14:conditionalFormattings></ext></extLst>',
      },
      { styles: STYLES },
    );
    expect(sheet.conditionalFormats).toMatchObject([
      {
        type: 'Custom',
        formulas: ['=$A1>2'],
        stopIfTrue: true,
        origin: { block: 0, rule: 1 },
        style: { font: { bold: true } },
      },
      { type: 'DataBar', formulas: [], origin: { block: 1, rule: 0 } },
      { type: 'CellValue', formulas: ['=1', '=5'], operator: 'between', origin: { block: 0, rule: 0 } },
      { type: 'Custom', formulas: ['=Other!A1'], origin: { block: 2, rule: 0 }, style: { fill: '#123456' } },
    ]);
    expect(sheet.conditionalFormats[0]!.areas).toEqual([
      { top: 0, left: 0, bottom: 8, right: 0 },
      { top: 0, left: 2, bottom: 0, right: 2 },
    ]);
    expect(sheet.conditionalFormats[3]!.areas).toEqual([{ top: 0, left: 3, bottom: 3, right: 3 }]);
  });
});

describe('what hangs on a sheet', () => {
  const sheet = sheetOf(
    {
      rows: '<row r="1"><c r="A1"><v>1</v></c></row>',
      after:
        '<dataValidations><dataValidation type="list" showErrorMessage="1" showInputMessage="1" promptTitle="Seen" prompt="Yes or no" sqref="A1:A1048576"><formula1>"Yes, No"</formula1></dataValidation>' +
        '<dataValidation type="list" sqref="B:B C3"><formula1>Lists!$A$1:$A$3</formula1></dataValidation>' +
        '<dataValidation type="whole" sqref="D1"><formula1>1</formula1></dataValidation></dataValidations>' +
        '<hyperlinks><hyperlink ref="A1" r:id="rId1"/><hyperlink ref="B2" location="Sheet1!A1"/></hyperlinks>',
      relationships:
        relationship('rId1', 'hyperlink', 'https://example.org/', true) +
        relationship('rId2', 'comments', '../comments1.xml') +
        relationship('rId3', 'table', '../tables/table1.xml'),
    },
    {
      parts: {
        'xl/comments1.xml':
          '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Sam</author></authors><commentList><comment ref="B2" authorId="0"><text><r><t>Check </t></r><r><t>this</t></r></text></comment></commentList></comments>',
        'xl/tables/table1.xml':
          '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="Funds" ref="A1:B4" totalsRowCount="1"><autoFilter ref="A1:B3"/></table>',
      },
    },
  );

  it('reads list validations over whole columns as they stand', () => {
    expect(sheet.listValidations).toEqual([
      {
        areas: [{ top: 0, left: 0, bottom: 1_048_575, right: 0 }],
        source: ['Yes', 'No'],
        prompt: { title: 'Seen', text: 'Yes or no' },
      },
      {
        areas: [
          { top: 0, left: 1, bottom: 1_048_575, right: 1 },
          { top: 2, left: 2, bottom: 2, right: 2 },
        ],
        source: '=Lists!$A$1:$A$3',
        isStrict: false,
      },
    ]);
  });

  it('reads filters of sheets and tables, with the rows they hide; those of saved views are others', () => {
    const column = (inside: string, id = 0) => `<filterColumn colId="${id}">${inside}</filterColumn>`;
    const filtered = sheetOf(
      {
        rows: '<row r="2" hidden="1"><c r="A2"><v>1</v></c></row>',
        after:
          `<autoFilter ref="D1:E9">${column('<customFilters and="1"><customFilter operator="greaterThan" val="1"/><customFilter operator="notEqual" val="5"/></customFilters>', 1)}</autoFilter>` +
          `<customSheetViews><customSheetView guid="{1}"><autoFilter ref="A1:A2">${column('<top10 val="1"/>')}</autoFilter></customSheetView></customSheetViews>`,
        relationships: relationship('rId3', 'table', '../tables/table1.xml'),
      },
      {
        parts: {
          'xl/tables/table1.xml': `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="Funds" ref="A1:B4"><autoFilter ref="A1:B4">${column('<filters blank="1"><filter val="Kent"/></filters>')}${column('<dynamicFilter type="today"/>', 1)}</autoFilter><tableStyleInfo name="TableStyleLight1"/></table>`,
        },
      },
    );
    expect(filtered.filters).toEqual([
      {
        tableId: '1',
        area: { top: 0, left: 0, bottom: 3, right: 1 },
        criteria: [
          { column: 0, filterOn: 'Values', values: ['', 'Kent'] },
          { column: 1, filterOn: 'Dynamic' },
        ],
      },
      {
        area: { top: 0, left: 3, bottom: 8, right: 4 },
        criteria: [{ column: 1, filterOn: 'Custom', operator: 'And', criterion1: '>1', criterion2: '<>5' }],
      },
    ]);
    expect(isFilteredOut(filtered, 1)).toBe(true);
  });

  it('reads hyperlinks, comments and tables', () => {
    expect(sheet.hyperlinks.map(({ target }) => target)).toEqual(['https://example.org/', '#Sheet1!A1']);
    expect(sheet.comments).toEqual([{ row: 1, column: 1, author: 'Sam', text: 'Check this' }]);
    expect(sheet.tables).toEqual([
      {
        id: '1',
        name: 'Funds',
        area: { top: 0, left: 0, bottom: 3, right: 1 },
        hasHeaders: true,
        hasTotals: true,
        part: 'xl/tables/table1.xml',
      },
    ]);
  });
});

it('tells formulas that spill from array formulas of the old kind', () => {
  const formula = (cell: string) =>
    `<c r="${cell}"><f t="array" ref="${cell}:${cell[0] ?? ''}3">ROW(X1:X3)</f><v>1</v></c>`;
  const rows = `<row r="1">${formula('A1').replace('<c ', '<c cm="1" ')}${formula('B1')}</row>`;
  expect(sheetOf({ rows }).spills).toEqual([{ top: 0, left: 0, bottom: 2, right: 0 }]);
});

describe('the workbook', () => {
  it('knows a protected structure, and a tab in front that is no worksheet', () => {
    const views = (tab: number) => `<bookViews><workbookView activeTab="${tab}"/></bookViews>`;
    const book = (tab: number, protection = '') => ({
      sheets: [{ rows: '' }, { name: 'Chart' }],
      beforeSheets: protection + views(tab),
      parts: {
        'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relationship('rId2', 'chartsheet', 'chartsheets/sheet1.xml')}</Relationships>`,
      },
    });
    const plain = load(buildXlsx(book(0, '<workbookProtection lockStructure="1"/>')));
    expect([plain.isStructureProtected, plain.isChartSheetInFront]).toEqual([true, false]);
    const charted = load(buildXlsx(book(1)));
    expect([charted.isStructureProtected, charted.isChartSheetInFront]).toEqual([false, true]);
    expect(charted.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  });

  it('reads names, visibility, the active sheet and the selection', () => {
    const workbook = load(
      buildXlsx({
        sheets: [
          { name: 'Notes', entry: ' state="veryHidden"' },
          { name: 'Kent & Medway', entry: '' },
          { name: 'Return', before: '<sheetViews><sheetView><selection sqref="B2:C3"/></sheetView></sheetViews>' },
        ].map((sheet) => ({ ...sheet, name: sheet.name.replace('&', '&amp;') })),
        beforeSheets: '<bookViews><workbookView activeTab="2"/></bookViews>',
        afterSheets:
          '<definedNames><definedName name="Total">SUM(Return!A:A)</definedName><definedName name="_xlnm.Print_Area" localSheetId="1">A1</definedName></definedNames>',
      }),
    );
    const [notes, kent, active] = workbook.sheets;
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Notes', 'Kent & Medway', 'Return']);
    expect(notes!.visibility).toBe('VeryHidden');
    expect(workbook.activeSheetId).toBe(active!.id);
    expect(workbook.selection(active!.id)).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }]);
    expect(workbook.names).toEqual([
      { name: 'Total', formula: '=SUM(Return!A:A)' },
      { name: 'Print_Area', formula: '=A1', sheetId: kent!.id },
    ]);
    expect(workbook.journal.net()).toEqual([]);
  });

  it('reads which rows are printed on every page, and where pages begin on a sheet that does not fit to pages', () => {
    const fitted = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
    const breaks = '<brk id="9" max="16383" man="1"/>';
    const titles = (tab: number, rows: string) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${tab}">Return!$A:$A,Return!${rows}</definedName>`;
    const workbook = load(
      buildXlsx({
        sheets: [
          { name: 'Return', before: fitted, after: '<pageSetup orientation="landscape"/>' },
          { name: 'Notes' },
          {
            name: 'Text',
            after: `<pageSetup orientation="portrait"/><rowBreaks>${breaks}</rowBreaks><colBreaks><brk id="4"/></colBreaks>`,
          },
        ],
        afterSheets: `<definedNames>${titles(0, '$3:$3')}${titles(2, '$1:$2')}</definedNames>`,
      }),
    );
    expect(workbook.sheets.map(({ print }) => print)).toEqual([
      { orientation: 'landscape', titleRow: 2 },
      undefined,
      { orientation: 'portrait', titleRow: 1, firstTitleRow: 0, pageBreaks: [9] },
    ]);
  });

  it('reads the names of the workbooks its formulas read, in their order', () => {
    const link = (file: string) =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship('rId1', 'externalLinkPath', file, true)}</Relationships>`;
    const workbook = load(
      buildXlsx({
        sheets: [{}],
        afterSheets:
          '<externalReferences><externalReference r:id="rId7"/><externalReference r:id="rId6"/></externalReferences>',
        parts: {
          'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relationship('rId6', 'externalLink', 'externalLinks/externalLink1.xml')}${relationship('rId7', 'externalLink', 'externalLinks/externalLink2.xml')}</Relationships>`,
          'xl/externalLinks/_rels/externalLink1.xml.rels': link('file:///C:\\Returns\\Last%20year.xlsx'),
          'xl/externalLinks/_rels/externalLink2.xml.rels': link('Rates.xlsx'),
        },
      }),
    );
    expect(workbook.linkedWorkbooks).toEqual(['Rates.xlsx', 'Last year.xlsx']);
  });

  it('reads a file that prefixes every element', () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const whole = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>yes</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(sheetOf({ whole }).value(0, 0)).toBe('yes');
  });
});
