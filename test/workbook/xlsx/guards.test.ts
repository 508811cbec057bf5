import { randomFillSync } from 'node:crypto';
import { zipSync } from 'fflate';
import { loadWorkbook } from '../../../src/workbook/xlsx/load';
import { UnusableFileError } from '../../../src/workbook/xlsx/unusable-file-error';
import { buildXlsx, zipParts } from '../../support/xlsx-builder';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function refusal(bytes: Uint8Array): UnusableFileError {
  try {
    loadWorkbook(bytes, 'return.xlsx');
  } catch (error) {
    if (error instanceof UnusableFileError) return error;
    throw error;
  }
  throw new Error('The file was not refused.');
}

/** An OLE2 file with a stream of this name. */
const oleFile = (stream: string): Uint8Array =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Array<number>(600).fill(0),
    ...Buffer.from(stream, 'utf16le'),
  ]);

/** Changes the unzipped size that a zip's directory declares for a part. */
function declareSize(zip: Uint8Array, part: string, size: number): Uint8Array {
  const changed = zip.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at < changed.length - 46; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const name = Buffer.from(changed.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))).toString();
    if (name === part) view.setUint32(at + 24, size, true);
  }
  return changed;
}

const plain = buildXlsx({ sheets: [{ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] });

describe('files that are no .xlsx workbooks', () => {
  test.each([
    ['nothing', new Uint8Array(), 'empty', /is empty \(0 bytes\)/],
    ['an encrypted workbook', oleFile('EncryptedPackage'), 'encrypted', /protected with a password.*File > Info/],
    ['an old .xls', oleFile('Workbook'), 'old-format', /Excel 97–2003/],
    ['another OLE2 file', oleFile('Something'), 'not-a-workbook', /older Office file, or one protected/],
    ['a CSV file', bytesOf('a,b\n1,2\n'), 'not-a-workbook', /plain text, perhaps a CSV/],
    ['a web page', bytesOf('<html><table></table></html>'), 'not-a-workbook', /web page/],
    ['a PDF', bytesOf('%PDF-1.7'), 'not-a-workbook', /PDF/],
    ['noise', Uint8Array.from([1, 2, 3, 0, 255]), 'not-a-workbook', /first bytes/],
    ['a zip of something else', zipParts({ 'a.txt': 'x' }), 'not-a-workbook', /without a workbook inside/],
    ['an OpenDocument file', zipParts({ 'content.xml': '<x/>' }), 'not-a-workbook', /OpenDocument/],
    ['a Word document', zipParts({ 'word/document.xml': '<x/>' }), 'not-a-workbook', /Word/],
    ['a binary workbook', zipParts({ 'xl/workbook.bin': 'x' }), 'not-a-workbook', /\.xlsb/],
  ])('refuses %s', (_, bytes, reason, sentence) => {
    const error = refusal(bytes);
    expect(error.reason).toBe(reason);
    expect(error.message).toMatch(sentence);
  });
});

describe('damaged files', () => {
  it('refuses one that breaks off', () => {
    expect(refusal(plain.subarray(0, plain.length / 2))).toMatchObject({
      reason: 'damaged',
      message: expect.stringContaining('completely'),
    });
  });

  it('refuses one with a flipped bit in a part', () => {
    const stored = zipSync({ 'xl/workbook.xml': bytesOf('<workbook/>') }, { level: 0 });
    const at = Buffer.from(stored).indexOf('<workbook/>');
    stored[at + 1] = 'x'.charCodeAt(0);
    expect(refusal(stored)).toMatchObject({ reason: 'damaged', message: expect.stringContaining('xl/workbook.xml') });
  });

  it('refuses broken XML, naming the part', () => {
    const bytes = buildXlsx({ sheets: [{ whole: '<worksheet><sheetData><row></sheetData></worksheet>' }] });
    expect(refusal(bytes)).toMatchObject({ reason: 'damaged', message: expect.stringContaining('sheet1.xml') });
  });

  it('refuses a cell outside any sheet', () => {
    expect(refusal(buildXlsx({ sheets: [{ rows: '<row r="1048577"><c/></row>' }] })).reason).toBe('damaged');
    expect(refusal(buildXlsx({ sheets: [{ rows: '<row r="1"><c r="XFE1"/></row>' }] })).reason).toBe('damaged');
  });

  it('refuses entities that grow', () => {
    const whole =
      '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData>&b;</sheetData></worksheet>';
    expect(refusal(buildXlsx({ sheets: [{ whole }] })).reason).toBe('damaged');
  });

  it('never reads a file without worksheets, or sheets without cell data, as an empty workbook', () => {
    expect(refusal(buildXlsx({ sheets: [] })).reason).toBe('nothing-readable');
    expect(refusal(buildXlsx({ sheets: [{ whole: '<chartsheet/>' }] })).reason).toBe('nothing-readable');
  });

  it('reads a workbook whose sheets are blank: that is what it holds', () => {
    expect(loadWorkbook(buildXlsx({ sheets: [{}] }), 'blank.xlsx').sheets).toHaveLength(1);
  });
});

describe('files that grow when they are unpacked', () => {
  it('refuses by the declared sizes, before unpacking anything', () => {
    const claimed = declareSize(plain, 'xl/worksheets/sheet1.xml', 300 * 1024 * 1024);
    expect(refusal(claimed)).toMatchObject({ reason: 'too-large', message: expect.stringContaining('256 MB') });
  });

  it('stops unpacking a part that is larger than it claims', () => {
    const sheet = ' '.repeat(70_000_000);
    const bomb = declareSize(
      buildXlsx({ sheets: [{ whole: `<worksheet><sheetData/></worksheet>${sheet}` }] }),
      'xl/worksheets/sheet1.xml',
      100,
    );
    expect(refusal(bomb).reason).toBe('damaged');
  });

  /** A workbook whose one sheet is `size` bytes of the same text, over and over: it packs to a thousandth. */
  const swollen = (size: number): Uint8Array =>
    buildXlsx({ sheets: [{ rows: `<row r="1"><c r="A1"><v>1</v></c></row>${' '.repeat(size)}` }] });

  it('refuses 60 MB from less than 1 MB, with sizes, usual cause and what to do', () => {
    const bytes = swollen(60 * 1024 * 1024);
    expect(bytes.length).toBeLessThan(1024 * 1024);
    expect(refusal(bytes)).toMatchObject({
      reason: 'too-large',
      message:
        'This file unpacks from 0.1 MB to 60 MB, far more than a return needs. The usual cause is formatting or text copied down to the last row or across to the last column. Open it in Excel, delete the unused rows and columns of each sheet, save it and try again.',
    });
  });

  it('refuses it by the declared sizes, before unpacking', () => {
    const claimed = declareSize(plain, 'xl/worksheets/sheet1.xml', 41 * 1024 * 1024);
    expect(refusal(claimed)).toMatchObject({ reason: 'too-large', message: expect.stringContaining('to 41 MB') });
  });

  it('reads a file that grows a lot but stays small, and a large one that grows little', () => {
    expect(loadWorkbook(swollen(39 * 1024 * 1024), 'small.xlsx').sheets[0]!.value(0, 0)).toBe(1);
    const noise = randomFillSync(Buffer.alloc(1024 * 1024)).toString('base64');
    const rows = `<row r="1"><c r="A1"><v>1</v></c></row><!--${noise}-->${' '.repeat(41 * 1024 * 1024)}`;
    expect(loadWorkbook(buildXlsx({ sheets: [{ rows }] }), 'large.xlsx').sheets[0]!.value(0, 0)).toBe(1);
  });

  it('refuses more merged areas than any workbook has', () => {
    const merges = Array.from({ length: 200_001 }, (_, row) => `<mergeCell ref="A${row + 1}:B${row + 1}"/>`).join('');
    expect(refusal(buildXlsx({ sheets: [{ after: `<mergeCells>${merges}</mergeCells>` }] })).reason).toBe('too-large');
  });
});

describe('sheets that are large and say little', () => {
  it('reads 10,000 merged areas', () => {
    const merges = Array.from({ length: 10_000 }, (_, row) => `<mergeCell ref="A${row + 1}:B${row + 1}"/>`).join('');
    const workbook = loadWorkbook(buildXlsx({ sheets: [{ after: `<mergeCells>${merges}</mergeCells>` }] }), 'x.xlsx');
    expect(workbook.sheets[0]!.merges).toHaveLength(10_000);
  });

  it('reads a validation over every cell of a sheet as one area', () => {
    const after =
      '<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>';
    const workbook = loadWorkbook(buildXlsx({ sheets: [{ after }] }), 'x.xlsx');
    expect(workbook.sheets[0]!.listValidations[0]!.areas).toHaveLength(1);
    expect(workbook.sheets[0]!.usedArea(false)).toBeUndefined();
  });

  it('reads a sheet whose rows are formatted to the last one, sharing one object for all', () => {
    const rows = Array.from({ length: 1_048_576 }, (_, row) => `<row r="${row + 1}" s="0" customFormat="1"/>`).join('');
    const [sheet] = loadWorkbook(buildXlsx({ sheets: [{ rows }] }), 'x.xlsx').sheets;
    expect(sheet!.usedArea(false)?.bottom).toBe(1_048_575);
    expect(sheet!.usedArea(true)).toBeUndefined();
    expect(sheet!.rowLines.get(0)).toBe(sheet!.rowLines.get(1_048_575));
  });

  it('reads 100 sheets', () => {
    const sheets = Array.from({ length: 100 }, (_, index) => ({
      rows: `<row r="1"><c r="A1"><v>${index}</v></c></row>`,
    }));
    const workbook = loadWorkbook(buildXlsx({ sheets }), 'x.xlsx');
    expect(workbook.sheets.map((sheet) => sheet.value(0, 0))).toEqual(sheets.map((_, index) => index));
  });
});

it('says in every refusal what to do next', () => {
  for (const bytes of [
    new Uint8Array(),
    oleFile('EncryptedPackage'),
    oleFile('Book'),
    bytesOf('x'),
    plain.subarray(0, 99),
  ]) {
    expect(refusal(bytes).message).toMatch(/\. (Open it in|Ask the sender)/);
  }
});
