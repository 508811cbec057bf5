import { parseReference } from '../../../../src/cells/addresses';
import { createHost } from '../../../../src/workbench/host/host';
import { copiedText, pastedLines } from '../../../../src/workbench/page/grid/clipboard';
import { Session } from '../../../../src/workbench/page/session/session';
import { createRecalculator } from '../../../../src/workbook/formulas/recalculator';
import type { Scalar } from '../../../../src/workbook/model/values';
import { Workbook } from '../../../../src/workbook/model/workbook';
import { parseTypedInput } from '../../../../src/workbook/parse-typed-input';

/** A page over sheets whose cells were typed, such as `{ Data: { A1: '1', B1: '=A1*2' } }`. */
function open(sheets: Readonly<Record<string, Readonly<Record<string, string>>>>): Session {
  const workbook = new Workbook();
  workbook.recalculator = createRecalculator();
  for (const name of Object.keys(sheets)) workbook.placeSheet(name);
  for (const [name, cells] of Object.entries(sheets)) {
    for (const [address, text] of Object.entries(cells)) {
      const { top, left } = parseReference(address)!;
      workbook.setCells(workbook.sheetNamed(name)!.id, top, left, [[parseTypedInput(text)]], 'person');
    }
  }
  return new Session(workbook, createHost(workbook), new Uint8Array());
}

/** Copies or cuts as the keys do; answers what the system's clipboard was given. */
function take(session: Session, address: string, isCut = false): string {
  session.goTo(address);
  const text = copiedText(session.workbook, session.sheet, session.selection.areas.at(-1)!);
  session.copy(text, isCut);
  return text;
}

function paste(session: Session, address: string, text: string): void {
  session.goTo(address);
  session.pasteText(text, pastedLines(text));
}

/** A cell's formula, else its value. */
function at(session: Session, place: string): Scalar | undefined {
  const [name, address] = place.includes('!') ? place.split('!') : [session.workbook.sheets[0]!.name, place];
  const { top, left } = parseReference(address!)!;
  const cell = session.workbook.sheetNamed(name!)!.cell(top, left);
  return cell?.formula ?? cell?.value;
}

const value = (session: Session, address: string): Scalar => {
  const { top, left } = parseReference(address)!;
  return session.sheet.value(top, left);
};

describe('copied cells paste as formulas', () => {
  test.each([
    ['=A1*2', 'C3', '=B3*2'],
    ['=$A$1+A$1+$A1', 'C3', '=$A$1+B$1+$A3'],
    ['=SUM(A1:A9)', 'B2', '=SUM(A2:A10)'],
    ['=Other!A1', 'C3', '=Other!B3'],
    ['=SUM(A:A,1:1)', 'C3', '=SUM(B:B,3:3)'],
    ['="A1"&A1', 'B2', '="A1"&A2'],
    ['=A1*2', 'A1', '=#REF!*2'],
  ])('%s of B1 is in %s %s', (formula, address, expected) => {
    const session = open({ Data: { A1: '3', B1: formula }, Other: {} });
    paste(session, address, take(session, 'B1'));
    expect(at(session, address)).toBe(expected);
  });

  test('and are calculated where they land; undo and redo take them back and bring them again', () => {
    const session = open({ Data: { A1: '3', A2: '5', B1: '=A1*2' } });
    paste(session, 'B2', take(session, 'B1'));
    expect(value(session, 'B2')).toBe(10);
    session.undo();
    expect(at(session, 'B2')).toBeUndefined();
    session.redo();
    expect([at(session, 'B2'), value(session, 'B2')]).toEqual(['=A2*2', 10]);
  });

  test('a range of which a part would leave the sheet is #REF! as a whole', () => {
    const session = open({ Data: { B3: '=SUM(A2:A3)' } });
    paste(session, 'B2', take(session, 'B3'));
    paste(session, 'B1', take(session, 'B3'));
    expect([at(session, 'B2'), at(session, 'B1')]).toEqual(['=SUM(A1:A2)', '=SUM(#REF!)']);
  });

  test('on another sheet they mean the cells of that sheet', () => {
    const session = open({ Data: { A1: '3', B1: '=A1*2+Data!A1' }, Other: { A1: '7' } });
    const text = take(session, 'B1');
    session.activateBeside(1);
    paste(session, 'B1', text);
    expect([at(session, 'Other!B1'), value(session, 'B1')]).toEqual(['=A1*2+Data!A1', 17]);
  });

  test('looks go along, and values keep their kind', () => {
    const session = open({ Data: { A1: '3', C3: 'over' } });
    const style = session.workbook.styles.intern({ font: { bold: true }, numberFormat: '0.00' });
    session.sheet.place(0, 0, { value: 3, style });
    session.sheet.place(1, 0, { value: '007', style: 0 });
    paste(session, 'C2', take(session, 'A1:A3'));
    expect(session.sheet.cell(1, 2)).toEqual({ value: 3, style });
    expect(value(session, 'C3')).toBe('007');
    expect(value(session, 'C4')).toBeNull();
  });

  test('one cell fills a selection, and a row as many rows as were selected', () => {
    const session = open({ Data: { A1: '1', A2: '2', A3: '3', B1: '=A1*2', C1: '=B1+1' } });
    paste(session, 'B2:B3', take(session, 'B1'));
    paste(session, 'E1:F2', take(session, 'B1:C1'));
    expect([at(session, 'B3'), at(session, 'E2'), at(session, 'F2')]).toEqual(['=A3*2', '=D2*2', '=E2+1']);
    // What is no multiple is pasted once.
    paste(session, 'H1:J1', take(session, 'B1:C1'));
    expect([at(session, 'H1'), at(session, 'I1'), at(session, 'J1')]).toEqual(['=G1*2', '=H1+1', undefined]);
  });

  test('whole columns are pasted as far as cells go', () => {
    const session = open({ Data: { A1: '1', A2: '2', B1: '=A1', B2: '=A2' } });
    paste(session, 'D:D', take(session, 'B:B'));
    expect([at(session, 'D1'), at(session, 'D2')]).toEqual(['=C1', '=C2']);
  });

  test('text that came from elsewhere since is typed; so is what another file copied', () => {
    const session = open({ Data: { A1: '3', B1: '=A1*2' } });
    take(session, 'B1');
    paste(session, 'C1', '6.5');
    expect(at(session, 'C1')).toBe(6.5);
    const other = open({ Data: {} });
    paste(other, 'C1', '6');
    expect(at(other, 'C1')).toBe(6);
  });

  test('what does not fit on the sheet, or meets its protection, is refused in a sentence', () => {
    const session = open({ Data: { A1: '1', A2: '2' } });
    paste(session, 'A1048576', take(session, 'A1:A2'));
    expect(session.notices.map(({ text }) => text)).toEqual([expect.stringContaining('does not fit here')]);
    session.sheet.isProtected = true;
    paste(session, 'C1', take(session, 'A1'));
    expect(session.notices[0]?.text).toContain('C1 is locked');
    expect(at(session, 'C1')).toBeUndefined();
  });
});

describe('cut cells move', () => {
  test('they stay until they are pasted; their own references stay, and those of others follow', () => {
    const session = open({ Data: { A1: '3', B1: '=A1*2', C1: '=B1+1' }, Other: { A1: '=Data!B1' } });
    const text = take(session, 'B1', true);
    expect(at(session, 'B1')).toBe('=A1*2');
    paste(session, 'E9', text);
    expect([at(session, 'B1'), at(session, 'E9'), at(session, 'C1'), at(session, 'Other!A1')]).toEqual([
      undefined,
      '=A1*2',
      '=E9+1',
      '=Data!E9',
    ]);
    expect([value(session, 'E9'), value(session, 'C1'), session.copied]).toEqual([6, 7, undefined]);
  });

  test('undo brings all of it back in one step, and leaves nothing to save', () => {
    const session = open({ Data: { A1: '3', A2: '4', B1: '=A1*2', C1: '=SUM(A1:A2)' }, Other: { A1: '=Data!A1' } });
    const before = JSON.stringify([...session.workbook.sheets.map((sheet) => [...sheet.cells()].sort())]);
    paste(session, 'A2', take(session, 'A1:A2', true));
    expect([at(session, 'A2'), at(session, 'A3'), at(session, 'C1'), at(session, 'Other!A1')]).toEqual([
      3,
      4,
      '=SUM(A2:A3)',
      '=Data!A2',
    ]);
    session.undo();
    expect(JSON.stringify([...session.workbook.sheets.map((sheet) => [...sheet.cells()].sort())])).toBe(before);
    session.redo();
    expect([at(session, 'A1'), at(session, 'A3'), value(session, 'C1')]).toEqual([undefined, 4, 7]);
  });

  test('to another sheet: references to what stays behind name its sheet', () => {
    const session = open({ 'Q2 data': { A1: '3', B1: '=A1*2', C1: '=B1' }, Other: { B1: 'x', C1: '=B1' } });
    const text = take(session, 'B1', true);
    session.activateBeside(1);
    paste(session, 'B1', text);
    expect([at(session, 'Other!B1'), at(session, 'C1'), at(session, 'Other!C1')]).toEqual([
      "='Q2 data'!A1*2",
      '=Other!B1',
      // What was put over is gone.
      '=#REF!',
    ]);
    expect(value(session, 'B1')).toBe(6);
  });

  test('a second paste types the text: the cells are no longer cut', () => {
    const session = open({ Data: { A1: '3' } });
    const text = take(session, 'A1', true);
    paste(session, 'B1', text);
    paste(session, 'C1', text);
    expect([at(session, 'A1'), at(session, 'B1'), at(session, 'C1')]).toEqual([undefined, 3, 3]);
  });

  test('a locked place they would leave refuses', () => {
    const session = open({ Data: { A1: '3' }, Other: {} });
    const text = take(session, 'A1', true);
    session.sheet.isProtected = true;
    session.activateBeside(1);
    paste(session, 'A1', text);
    expect([at(session, 'A1'), at(session, 'Other!A1')]).toEqual([3, undefined]);
    expect(session.notices[0]?.text).toContain('A1 is locked');
  });
});
