import { createReturnsSession } from '../../../src/app/returns/create-returns-session';
import { openReturnFile } from '../../../src/adapters/files/return-file';
import { runOfMark } from '../../../src/adapters/shared/mark-signature';
import { loadWorkbook } from '../../../src/workbook/xlsx/load';
import { sampleBytes } from '../../support/samples';
import { buildXlsx, partsOf } from '../../support/xlsx-builder';

const text = (ref: string, value: string) => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (ref: string, value: number) => `<c r="${ref}"><v>${value}</v></c>`;
const formula = (ref: string, of: string, value: number) => `<c r="${ref}"><f>${of}</f><v>${value}</v></c>`;

/** Two clients, one of a misspelt ethnicity; beside them formulas, of which nobody here can work the last one out. */
const RETURN = buildXlsx({
  sheets: [
    {
      name: 'Q1 return',
      rows: [
        `<row r="1">${['Case ref', 'Gender', 'Age', 'Ethnicity', 'Referral source'].map((one, index) => text(`${'ABCDE'[index]}1`, one)).join('')}</row>`,
        `<row r="2">${text('A2', 'C1')}${text('B2', 'Female')}${number('C2', 34)}${text('D2', 'Indain')}${text('E2', 'Police')}</row>`,
        `<row r="3">${text('A3', 'C2')}${text('B3', 'Male')}${number('C3', 44)}${text('D3', 'Irish')}${text('E3', 'Self-referral')}</row>`,
      ].join(''),
    },
    {
      name: 'Count',
      rows: `<row r="1">${formula('A1', 'COUNTIF(\'Q1 return\'!D2:D3,"Indian")', 0)}${formula('B1', "CUBEVALUE('Q1 return'!D2)", 5)}</row>`,
    },
  ],
});

const marksIn = (bytes: Uint8Array): number =>
  loadWorkbook(bytes, 'a.xlsx')
    .sheets.flatMap((sheet) => sheet.conditionalFormats)
    .filter(({ formulas }) => runOfMark(formulas[0] ?? '') !== undefined).length;

const start = async (bytes: Uint8Array) => {
  const file = openReturnFile(bytes, 'return.xlsx');
  const session = createReturnsSession(file.port, { onFailure: (error) => expect(error).toBeUndefined() });
  await session.recognise();
  await session.check('all');
  return { file, session };
};

async function fixEthnicity({ session }: Awaited<ReturnType<typeof start>>): Promise<void> {
  const finding = session.getState().report!.findings.find(({ areas }) => areas.some(({ left }) => left === 3))!;
  const [fix] = session.fixesFor([finding.key]);
  expect(fix!.changes.map(({ after }) => after)).toEqual(['Indian']);
  await session.applyFix(fix!);
}

test('a fix recalculates what reads the cell, and keeps the value of a formula nobody here can work out', async () => {
  const open = await start(RETURN);
  const { file } = open;
  expect(file.formulas()).toEqual({ recalculated: 0, kept: 0 });
  await fixEthnicity(open);
  expect(file.workbook.sheetNamed('Count')?.value(0, 0)).toBe(1);
  expect(file.workbook.sheetNamed('Count')?.value(0, 1)).toBe(5);
  expect(file.formulas()).toEqual({ recalculated: 1, kept: 1 });
  const saved = file.save('with-marks');
  expect(loadWorkbook(saved, 'a.xlsx').sheetNamed('Count')?.value(0, 0)).toBe(1);
  expect(partsOf(saved)['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
});

test('marks are no work and come with the marked copy only; what was fixed is work until it is saved or undone', async () => {
  const open = await start(RETURN);
  const { file, session } = open;
  expect(await file.port.findMarks()).toBeGreaterThan(0);
  expect(file.hasWork()).toBe(false);
  await fixEthnicity(open);
  expect(file.hasWork()).toBe(true);
  await session.undo();
  expect(file.hasWork()).toBe(false);
  await fixEthnicity(open);
  const standing = await file.port.findMarks();
  expect(marksIn(file.save('with-marks'))).toBe(standing);
  expect(file.hasWork()).toBe(false);
  await session.undo();
  expect(file.hasWork()).toBe(true);
});

test('the copy to be sent is without marks, and the marks on the screen stay as they are', async () => {
  const { file } = await start(sampleBytes('messy-return.xlsx'));
  const looks = () =>
    file.workbook.sheets.map((sheet) =>
      sheet.conditionalFormats.map(({ areas, formulas, style }) => ({ areas, formulas, style })),
    );
  const [before, settings] = [looks(), [...file.workbook.settings]];
  const sent = file.save('without-marks');
  expect(Buffer.from(sent).equals(Buffer.from(sampleBytes('messy-return.xlsx')))).toBe(true);
  expect(looks()).toEqual(before);
  expect([...file.workbook.settings]).toEqual(settings);
  expect(marksIn(file.save('with-marks'))).toBe(await file.port.findMarks());
});

test('says of a workbook without values that there is nothing to check', () => {
  const blank = buildXlsx({ sheets: [{ name: 'Blank', rows: '' }] });
  expect(openReturnFile(blank, 'blank.xlsx').whyBlank).toContain('every sheet is blank');
  expect(openReturnFile(RETURN, 'return.xlsx').whyBlank).toBeUndefined();
});
