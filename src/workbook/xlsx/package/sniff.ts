import { LIMITS } from '../limits';
import { UnusableFileError } from '../unusable-file-error';
import { passwordSentence, tooLarge } from './zip-directory';

const OLE2_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP_MAGIC = [0x50, 0x4b];

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/** UTF-16 text as it stands in the directory of an OLE2 file. */
const utf16 = (text: string): number[] => Array.from(text).flatMap((character) => [character.charCodeAt(0), 0]);

/**
 * Refuses what cannot be an .xlsx file by its first bytes and size, before anything is unpacked.
 * @throws UnusableFileError
 */
export function refuseByFirstBytes(bytes: Uint8Array): void {
  if (bytes.length === 0) {
    throw new UnusableFileError('empty', 'This file is empty (0 bytes). Ask the sender to send it again.');
  }
  if (bytes.length > LIMITS.fileBytes) {
    throw tooLarge(
      `it has ${Math.round(bytes.length / 1024 / 1024)} MB, more than the ${LIMITS.fileBytes / 1024 / 1024} MB that can be opened`,
    );
  }
  if (startsWith(bytes, OLE2_MAGIC)) throw oleError(bytes);
  if (!startsWith(bytes, ZIP_MAGIC)) throw notAWorkbook(bytes);
}

/** OLE2 files are encrypted workbooks or those of Excel 97–2003; the names of their streams tell which. */
function oleError(bytes: Uint8Array): UnusableFileError {
  if (contains(bytes, utf16('EncryptedPackage')) || contains(bytes, utf16('EncryptionInfo'))) {
    return new UnusableFileError('encrypted', passwordSentence('password'));
  }
  if (contains(bytes, utf16('Workbook')) || contains(bytes, utf16('Book'))) {
    return new UnusableFileError(
      'old-format',
      'This is a workbook of Excel 97–2003 (.xls), which cannot be read here. Open it in Excel, choose File > Save As > Excel Workbook (.xlsx) and try the new file.',
    );
  }
  return new UnusableFileError(
    'not-a-workbook',
    'This is not an .xlsx workbook: it is an older Office file, or one protected with a password. Open it in Excel, save it as an Excel Workbook (.xlsx) without a password and try again.',
  );
}

function notAWorkbook(bytes: Uint8Array): UnusableFileError {
  const text = new TextDecoder().decode(bytes.subarray(0, 512)).trimStart();
  const what = text.startsWith('%PDF')
    ? 'it is a PDF'
    : /^(<!doctype html|<html|<\?xml|<table)/i.test(text)
      ? 'it is a web page or XML text that was given an Excel name'
      : isPlainText(bytes)
        ? 'it is plain text, perhaps a CSV file'
        : 'its first bytes are not those of any workbook';
  return new UnusableFileError(
    'not-a-workbook',
    `This is not an .xlsx workbook: ${what}. Open it in Excel, choose File > Save As > Excel Workbook (.xlsx) and try the new file.`,
  );
}

const isPlainText = (bytes: Uint8Array): boolean =>
  bytes.subarray(0, 512).every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13);

function contains(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
