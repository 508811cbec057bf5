import fc from 'fast-check';
import { zipSync } from 'fflate';
import { CellError, type Scalar } from '../../../src/workbook/model/values';
import type { CellInput, Workbook } from '../../../src/workbook/model/workbook';
import { loadWorkbook } from '../../../src/workbook/xlsx/load';
import { saveWorkbook } from '../../../src/workbook/xlsx/save';
import { buildXlsx, partsOf, STYLES, type BookParts } from '../../support/xlsx-builder';

const SHEET = 'xl/worksheets/sheet1.xml';
const load = (bytes: Uint8Array): Workbook => loadWorkbook(bytes, 'return.xlsx');

/** Edits a file and answers the saved bytes. */
function edited(original: Uint8Array, edit: (workbook: Workbook, sheetId: string) => void): Uint8Array {
  const workbook = load(original);
  edit(workbook, workbook.sheets[0]!.id);
  return saveWorkbook(original, workbook);
}

const put = (row: number, column: number, input: CellInput | Scalar) => (workbook: Workbook, sheetId: string) => {
  const isInput = typeof input === 'object' && input !== null && !(input instanceof CellError);
  workbook.setCells(sheetId, row, column, [[isInput ? input : { value: input }]], 'person');
};

/** The names of parts that differ between two files, parts of only one included. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...names].filter((name) => old[name] !== now[name]).sort();
}

const rows =
  '<row r="1" spans="1:2" ht="20"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>5</v></c></row>' +
  '<row r="3"><c r="A3"><f>B1*2</f><v>10</v></c><c r="C3" s="2"><v>45352</v></c></row><row r="5" ht="9"/>';
const book: BookParts = {
  sheets: [
    {
      rows,
      before: '<dimension ref="A1:C5"/>',
      after: '<pageMargins left="0.7" right="0.7" top="1" bottom="1" header="0" footer="0"/>',
    },
    { rows: '<row r="1"><c r="A1"><v>1</v></c></row>' },
  ],
  strings: '<si><t>Referrals</t></si>',
  styles: STYLES,
};
const original = buildXlsx(book);

describe('cells', () => {
  it('gives the very same bytes back without edits, and after an edit and its undoing', () => {
    expect(saveWorkbook(original, load(original))).toBe(original);
    const undone = edited(original, (workbook, id) => {
      put(0, 1, 6)(workbook, id);
      put(0, 1, { value: 5, style: workbook.sheet(id).cell(0, 1)!.style })(workbook, id);
    });
    expect(undone).toBe(original);
  });

  test.each<[string, CellInput | Scalar, string]>([
    ['a number', 7.25, '<c r="B1" s="1"><v>7.25</v></c>'],
    ['a boolean', true, '<c r="B1" s="1" t="b"><v>1</v></c>'],
    ['an error', CellError.of('#N/A'), '<c r="B1" s="1" t="e"><v>#N/A</v></c>'],
    ['text', 'a < b & c', '<c r="B1" s="1" t="inlineStr"><is><t>a &lt; b &amp; c</t></is></c>'],
    [
      'text with blanks at its ends',
      ' a ',
      '<c r="B1" s="1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>',
    ],
    ['a formula with its result', { value: 9, formula: '=SUM(A3,4)' }, '<c r="B1" s="1"><f>SUM(A3,4)</f><v>9</v></c>'],
    [
      'a newer function',
      { value: 'x', formula: '=CONCAT("IFS(",IFS(A1>1,2))' },
      '<c r="B1" s="1" t="str"><f>_xlfn.CONCAT(&quot;IFS(&quot;,_xlfn.IFS(A1&gt;1,2))</f><v>x</v></c>',
    ],
    ['nothing', null, '<c r="B1" s="1"/>'],
    ['an infinite number', Infinity, '<c r="B1" s="1" t="e"><v>#NUM!</v></c>'],
  ])('writes %s in place of a cell and changes nothing else of the sheet', (_, input, expected) => {
    const saved = edited(original, put(0, 1, input));
    expect(partsOf(saved)[SHEET]).toBe(partsOf(original)[SHEET]!.replace('<c r="B1" s="1"><v>5</v></c>', expected));
  });

  it('puts new cells and rows in order and widens spans and dimension', () => {
    const saved = edited(original, (workbook, id) => {
      put(0, 4, 1)(workbook, id);
      put(1, 0, 2)(workbook, id);
      put(2, 1, 3)(workbook, id);
      put(4, 0, 4)(workbook, id);
      put(9, 5, 5)(workbook, id);
    });
    const text = partsOf(saved)[SHEET]!;
    expect(text).toContain('<dimension ref="A1:F10"/>');
    expect(text).toContain('<row r="1" spans="1:5" ht="20">');
    expect(text).toContain(
      '<v>5</v></c><c r="E1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3">',
    );
    expect(text).toContain('</f><v>10</v></c><c r="B3"><v>3</v></c><c r="C3"');
    expect(text).toContain(
      '<row r="5" ht="9"><c r="A5"><v>4</v></c></row><row r="10"><c r="F10"><v>5</v></c></row></sheetData>',
    );
  });

  it('fills a sheet that had no rows', () => {
    const blank = buildXlsx({ sheets: [{ inside: '<sheetData/>' }] });
    const saved = edited(blank, put(2, 1, 'x'));
    expect(load(saved).sheets[0]!.value(2, 1)).toBe('x');
  });

  it('takes a cell out that is cleared and has no format', () => {
    const saved = edited(original, put(0, 0, null));
    expect(partsOf(saved)[SHEET]).toBe(partsOf(original)[SHEET]!.replace('<c r="A1" t="s"><v>0</v></c>', ''));
  });

  it('touches only the parts an edit is about', () => {
    expect(changedParts(original, edited(original, put(0, 0, 'x')))).toEqual(['xl/workbook.xml', SHEET]);
    const values = buildXlsx({ ...book, sheets: [{ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] });
    expect(changedParts(values, edited(values, put(0, 0, 2)))).toEqual([SHEET]);
  });

  it('carries characters XML cannot, and text that looks like their escapes', () => {
    const text = 'bell \u0007 return \r half \ud800 literal _x0041_ tab \t line \n 🌊';
    expect(load(edited(original, put(7, 0, text))).sheets[0]!.value(7, 0)).toBe(text);
  });

  it('writes dates of a 1904 file as that file counts them', () => {
    const old = buildXlsx({ ...book, beforeSheets: '<workbookPr date1904="1"/>' });
    const workbook = load(old);
    const { style } = workbook.sheets[0]!.cell(2, 2)!;
    const saved = edited(old, put(2, 2, { value: 45353, style }));
    expect(partsOf(saved)[SHEET]).toContain('<c r="C3" s="2"><v>43891</v></c>');
    expect(load(saved).sheets[0]!.value(2, 2)).toBe(45353);
  });

  it('adds a format the file does not have and uses one it has again', () => {
    const saved = edited(original, (workbook, id) => {
      const style = workbook.styles.intern({
        ...workbook.styles.get(0),
        fill: '#00FF00',
        numberFormat: '0.0 "h"',
        locked: false,
      });
      put(0, 0, { value: 1, style })(workbook, id);
      put(2, 0, { value: 2, style: workbook.sheet(id).cell(0, 1)!.style })(workbook, id);
    });
    const again = load(saved);
    const { styles } = again;
    const style = (row: number) => styles.get(again.sheets[0]!.cell(row, 0)!.style);
    expect(style(0)).toMatchObject({ fill: '#00FF00', numberFormat: '0.0 "h"', locked: false });
    expect(style(2).fill).toBe('#FFFF00');
    expect(partsOf(saved)['xl/styles.xml']).toContain('<cellXfs count="5">');
  });

  it('keeps a prefixed file prefixed', () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const whole = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const prefixed = buildXlsx({ sheets: [{ whole }] });
    const saved = edited(prefixed, (workbook, id) => {
      put(0, 0, 'new')(workbook, id);
      put(5, 1, 3)(workbook, id);
      mark(workbook, id);
    });
    expect(partsOf(saved)[SHEET]).not.toMatch(/<(?!\/?x:)/);
    expect(load(saved).sheets[0]).toMatchObject({ conditionalFormats: [{ type: 'Custom' }] });
    expect(load(saved).sheets[0]!.value(0, 0)).toBe('new');
  });

  it('refuses to save when bytes around an edit would change', () => {
    const broken = buildXlsx({ sheets: [{ rows: '<row r="1"><c r="A1" t="str"><v>ABCDEF</v></c></row>' }] });
    const parts = Object.fromEntries(
      Object.entries(partsOf(broken)).map(([name, text]) => [
        name,
        Buffer.from(text.replace('ABCDEF', '\u00e9\u00e9'), 'latin1'),
      ]),
    );
    const latin = zipSync(parts);
    expect(() => edited(latin, put(1, 1, 1))).toThrow(
      /cannot be saved without changing other things.*Open it in Excel/,
    );
  });
});

describe('formulas', () => {
  const shared = buildXlsx({
    sheets: [
      {
        rows:
          '<row r="1"><c r="B1"><f t="shared" ref="B1:B4" si="3">A1*2</f><v>0</v></c></row>' +
          [2, 3, 4].map((row) => `<row r="${row}"><c r="B${row}"><f t="shared" si="3"/><v>0</v></c></row>`).join(''),
      },
    ],
    relationships: { calcChain: 'calcChain.xml' },
    parts: {
      'xl/calcChain.xml':
        '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B1" i="1"/></calcChain>',
    },
  });

  it('hands a shared formula on when its first cell is overwritten', () => {
    const saved = edited(shared, put(0, 1, 1));
    expect(partsOf(saved)[SHEET]).toContain('<c r="B2"><f t="shared" ref="B2:B4" si="3">A2*2</f><v>0</v></c>');
    const [sheet] = load(saved).sheets;
    expect([1, 2, 3].map((row) => sheet!.cell(row, 1)?.formula)).toEqual(['=A2*2', '=A3*2', '=A4*2']);
  });

  it('hands it on to a cell whose result is written anew', () => {
    const saved = edited(shared, (workbook, id) => {
      put(0, 1, 1)(workbook, id);
      put(1, 1, { value: 8, formula: '=A2*2' })(workbook, id);
    });
    expect(partsOf(saved)[SHEET]).toContain('<c r="B2"><f t="shared" ref="B2:B4" si="3">A2*2</f><v>8</v></c>');
  });

  it('keeps a formula’s own bytes when only its result changes', () => {
    const saved = edited(original, put(2, 0, { value: 11, formula: '=B1*2' }));
    expect(partsOf(saved)[SHEET]).toContain('<c r="A3"><f>B1*2</f><v>11</v></c>');
  });

  it('drops the calculation chain when a formula goes, and all that names it', () => {
    const saved = partsOf(edited(shared, put(0, 1, 1)));
    expect(saved['xl/calcChain.xml']).toBeUndefined();
    expect(saved['[Content_Types].xml']).not.toContain('calcChain');
    expect(saved['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
  });

  it('keeps the chain when a value changes, and has Excel calculate what nobody recalculated', () => {
    const saved = partsOf(edited(shared, put(0, 0, 4)));
    expect(saved['xl/calcChain.xml']).toBeDefined();
    expect(saved['xl/workbook.xml']).toContain('</sheets><calcPr fullCalcOnLoad="1"/></workbook>');
  });

  it('leaves calculation alone when everything was recalculated', () => {
    const recalculator = { recalculate: () => new Map(), notRecalculated: [] };
    const saved = edited(shared, (workbook, id) => {
      workbook.recalculator = recalculator;
      put(0, 0, 4)(workbook, id);
    });
    expect(changedParts(shared, saved)).toEqual([SHEET]);
  });

  it('has Excel calculate what was recalculated, where no result of ours is to stand', () => {
    const saved = edited(shared, (workbook, id) => {
      workbook.recalculator = { recalculate: () => new Map(), notRecalculated: [] };
      workbook.leavesFormulasToExcel = true;
      put(0, 0, 4)(workbook, id);
    });
    expect(partsOf(saved)['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
  });
});

/** A mark as Ringfence lays it: a formula of its own over some cells. */
function mark(workbook: Workbook, sheetId: string, fill = '#FFC7CE', top = 2): void {
  workbook.addConditionalFormat(
    sheetId,
    {
      type: 'Custom',
      areas: [{ top, left: 1, bottom: top + 2, right: 1 }],
      formulas: ['=AND(TRUE,"ringfence:error"<>"")'],
      style: { fill, font: { colour: '#9C0006' } },
      stopIfTrue: false,
    },
    'add-in',
  );
}

function unmark(workbook: Workbook): void {
  for (const sheet of workbook.sheets) {
    for (const format of sheet.conditionalFormats) {
      if (format.formulas[0]?.includes('ringfence')) workbook.removeConditionalFormat(sheet.id, format.id, 'add-in');
    }
  }
}

const X14 =
  'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
const own = (priority: number) =>
  `<conditionalFormatting sqref="A1:A9"><cfRule type="expression" dxfId="0" priority="${priority}"><formula>A1&gt;1</formula></cfRule></conditionalFormatting>`;
const extension = `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" ${X14}><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression" priority="2" id="{1}"><xm:f>Sheet2!A1</xm:f><x14:dxf/></x14:cfRule><xm:sqref>D1</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`;
const later =
  '<dataValidations count="1"><dataValidation type="list" sqref="A1"><formula1>"a"</formula1></dataValidation></dataValidations>';

describe('conditional formats', () => {
  it('stand where the schema wants them, on top of the user’s own', () => {
    const bytes = buildXlsx({
      ...book,
      sheets: [{ rows, after: `<mergeCells><mergeCell ref="A1:B1"/></mergeCells>${own(1)}${later}${extension}` }],
    });
    const saved = edited(bytes, mark);
    const text = partsOf(saved)[SHEET]!;
    expect(text).toContain(
      `${own(2)}<conditionalFormatting sqref="B3:B5"><cfRule type="expression" dxfId="1" priority="1"><formula>AND(TRUE,&quot;ringfence:error&quot;&lt;&gt;&quot;&quot;)</formula></cfRule></conditionalFormatting>${later}`,
    );
    expect(text).toContain('<x14:cfRule type="expression" priority="3"');
    expect(partsOf(saved)['xl/styles.xml']).toContain(
      '<dxfs count="2"><dxf><font><b/></font></dxf><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>',
    );
    expect(load(saved).sheets[0]!.conditionalFormats.map(({ formulas }) => formulas[0])).toEqual([
      '=AND(TRUE,"ringfence:error"<>"")',
      '=A1>1',
      '=Sheet2!A1',
    ]);
  });

  it('stand below the user’s own, or between them, where they were put', () => {
    const bytes = buildXlsx({ ...book, sheets: [{ rows, after: `${own(1)}${own(4).replaceAll('A1', 'C1')}` }] });
    const format = { type: 'Custom', areas: [], formulas: ['=NEW'], style: {}, stopIfTrue: false } as const;
    const order = (saved: Uint8Array) => load(saved).sheets[0]!.conditionalFormats.map(({ formulas }) => formulas[0]);
    const last = edited(bytes, (workbook, id) => void workbook.addConditionalFormat(id, format, 'add-in', 'last'));
    expect(order(last)).toEqual(['=A1>1', '=C1>1', '=NEW']);
    const between = edited(bytes, (workbook, id) => {
      workbook.moveConditionalFormat(id, workbook.addConditionalFormat(id, format, 'add-in').id, 1, 'add-in');
    });
    expect(order(between)).toEqual(['=A1>1', '=NEW', '=C1>1']);
  });

  it('change their order, and give the same bytes back when it is undone', () => {
    const bytes = buildXlsx({ ...book, sheets: [{ rows, after: `${own(1)}${own(4).replaceAll('A1', 'C1')}` }] });
    const move = (workbook: Workbook, id: string) =>
      workbook.moveConditionalFormat(id, workbook.sheet(id).conditionalFormats[1]!.id, 0, 'add-in');
    const saved = edited(bytes, move);
    expect(load(saved).sheets[0]!.conditionalFormats.map(({ formulas }) => formulas[0])).toEqual(['=C1>1', '=A1>1']);
    expect(changedParts(bytes, saved)).toEqual([SHEET]);
    expect(
      edited(bytes, (workbook, id) => {
        move(workbook, id);
        move(workbook, id);
      }),
    ).toBe(bytes);
  });

  it('give the workbook a styles part when it had none', () => {
    const bare = buildXlsx({ sheets: [{ rows }] });
    const saved = edited(bare, mark);
    expect(load(saved).sheets[0]!.conditionalFormats[0]!.style.fill).toBe('#FFC7CE');
    expect(partsOf(saved)['[Content_Types].xml']).toContain('PartName="/xl/styles.xml"');
  });

  it('take a user’s data bar off together with its newer half', () => {
    const bar = `<conditionalFormatting sqref="A1"><cfRule type="dataBar" priority="1"><dataBar/><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" ${X14}><x14:id>{9}</x14:id></ext></extLst></cfRule></conditionalFormatting>`;
    const half = extension.replace('type="expression" priority="2" id="{1}"', 'type="dataBar" id="{9}"');
    const bytes = buildXlsx({ ...book, sheets: [{ rows, after: bar + half }] });
    const saved = edited(bytes, (workbook, id) => {
      workbook.removeConditionalFormat(id, workbook.sheet(id).conditionalFormats[0]!.id, 'person');
    });
    expect(partsOf(saved)[SHEET]).toBe(partsOf(bytes)[SHEET]!.replace(bar, '').replace(half, ''));
  });

  it('replaces one that was changed, at its own rank', () => {
    const bytes = buildXlsx({ ...book, sheets: [{ rows, after: own(1) + own(2).replaceAll('A1', 'C1') }] });
    const saved = edited(bytes, (workbook, id) => {
      const [first] = workbook.sheet(id).conditionalFormats;
      workbook.changeConditionalFormat(id, { ...first!, formulas: ['=A1>99'] }, 'person');
    });
    expect(load(saved).sheets[0]!.conditionalFormats.map(({ formulas }) => formulas[0])).toEqual(['=A1>99', '=C1>1']);
  });

  it('leaves an overlay in place that something else uses', () => {
    const marked = edited(original, mark);
    const parts = partsOf(marked);
    const shared = parts[SHEET]!.replace('<pageMargins', `${own(9).replace('dxfId="0"', 'dxfId="1"')}<pageMargins`);
    const bytes = zipSync(
      Object.fromEntries(
        Object.entries({ ...parts, [SHEET]: shared }).map(([name, text]) => [name, Buffer.from(text)]),
      ),
    );
    const saved = edited(bytes, unmark);
    expect(partsOf(saved)['xl/styles.xml']).toBe(parts['xl/styles.xml']);
  });

  it('come and go without a trace, whatever was there and however often (property)', () => {
    const formats = fc
      .uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 5 })
      .map((priorities) => priorities.map(own).join(''));
    const noDxfs = STYLES.replace(/<dxfs.*/, '');
    const styles = fc.constantFrom(STYLES, noDxfs, `${noDxfs}<dxfs count="0"/>`);
    const marks = fc.array(
      fc.record({ fill: fc.constantFrom('#FFC7CE', '#FFEB9C', '#DDEBF7'), top: fc.nat({ max: 1000 }) }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(
        formats,
        styles,
        fc.boolean(),
        fc.array(marks, { minLength: 1, maxLength: 3 }),
        (after, look, isExtended, rounds) => {
          const rules = look === STYLES ? after : after.replaceAll(' dxfId="0"', '');
          const bytes = buildXlsx({
            ...book,
            styles: look,
            sheets: [{ rows, after: rules + later + (isExtended ? extension : '') }, { rows }],
          });
          let saved = bytes;
          for (const round of rounds) {
            saved = edited(saved, (workbook) => {
              unmark(workbook);
              for (const sheet of workbook.sheets)
                for (const { fill, top } of round) mark(workbook, sheet.id, fill, top);
              workbook.setSetting('ringfence.marks', JSON.stringify(round));
            });
            const again = load(saved);
            expect(
              again.sheets[0]!.conditionalFormats.slice(0, round.length).every(({ formulas }) =>
                formulas[0]?.includes('ringfence'),
              ),
            ).toBe(true);
            expect(again.settings.get('ringfence.marks')).toBe(JSON.stringify(round));
          }
          const cleared = edited(saved, (workbook) => {
            unmark(workbook);
            workbook.setSetting('ringfence.marks', undefined);
          });
          expect(changedParts(bytes, cleared)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('settings', () => {
  it('are stored as Excel stores those of a web add-in', () => {
    const saved = partsOf(edited(original, (workbook) => workbook.setSetting('a "key"', '{"x":"<&\n"}')));
    expect(saved['xl/webextensions/webextension1.xml']).toContain(
      '<we:property name="a &quot;key&quot;" value="{&quot;x&quot;:&quot;&lt;&amp;&#10;&quot;}"/>',
    );
    expect(saved['_rels/.rels']).toContain(
      'relationships/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"',
    );
    expect(saved['[Content_Types].xml']).toContain('PartName="/xl/webextensions/taskpanes.xml"');
  });

  it('are changed in place, and other add-ins’ are left alone', () => {
    const once = edited(original, (workbook) => {
      workbook.setSetting('one', '1');
      workbook.setSetting('two', '2');
    });
    const parts = partsOf(once);
    const name = 'xl/webextensions/webextension1.xml';
    const foreign = parts[name]!.replace(/7c3f1d52-6f0b/g, '00000000-0000');
    const twice = edited(once, (workbook) => {
      workbook.setSetting('one', undefined);
      workbook.setSetting('three', '3');
    });
    expect([...load(twice).settings]).toEqual([
      ['two', '2'],
      ['three', '3'],
    ]);
    expect(changedParts(once, twice)).toEqual([name]);

    const others = zipSync(
      Object.fromEntries(
        Object.entries({ ...parts, [name]: foreign }).map(([part, text]) => [part, Buffer.from(text)]),
      ),
    );
    expect(load(others).settings.size).toBe(0);
    const both = edited(others, (workbook) => workbook.setSetting('mine', 'true'));
    expect(partsOf(both)[name]).toBe(foreign);
    expect([...load(both).settings]).toEqual([['mine', 'true']]);
    expect(
      changedParts(
        others,
        edited(both, (workbook) => workbook.setSetting('mine', undefined)),
      ),
    ).toEqual([]);
  });
});

it('shows every edit when the file is loaded again and leaves all other parts alone (property)', () => {
  const value = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.boolean(),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
    fc.constantFrom('', ' ', '_x0041_', '\r\n', 'x'.repeat(32_767), '=not a formula', CellError.of('#DIV/0!')),
    fc.constant(null),
  );
  const edit = fc.record({ row: fc.nat({ max: 12 }), column: fc.nat({ max: 6 }), value, isFormula: fc.boolean() });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
      const workbook = load(original);
      const [sheet] = workbook.sheets;
      for (const { row, column, value: wanted, isFormula } of edits) {
        put(row, column, { value: wanted, ...(isFormula ? { formula: `=B${row + 1}&"x"` } : {}) })(workbook, sheet!.id);
      }
      const saved = saveWorkbook(original, workbook);
      const [again] = load(saved).sheets;
      const area = { top: 0, left: 0, bottom: 12, right: 6 };
      expect(again!.values(area)).toEqual(sheet!.values(area));
      for (const [row, column, cell] of sheet!.cells()) expect(again!.cell(row, column)?.formula).toBe(cell.formula);
      expect(changedParts(original, saved).filter((name) => ![SHEET, 'xl/workbook.xml'].includes(name))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
