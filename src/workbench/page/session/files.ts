import { loadWorkbook } from '../../../workbook/xlsx/load';
import { saveAndReadBack } from '../../../workbook/xlsx/save-and-read-back';
import { UnusableFileError } from '../../../workbook/xlsx/unusable-file-error';
import { createRecalculator } from '../../../workbook/formulas/recalculator';
import type { Workbook } from '../../../workbook/model/workbook';

export interface OpenedFile {
  readonly workbook: Workbook;
  readonly bytes: Uint8Array;
}

/**
 * Reads a file into a workbook that recalculates.
 * @returns a sentence when the file cannot be used; nothing has changed then.
 */
export function openFile(bytes: Uint8Array, fileName: string): OpenedFile | string {
  try {
    const workbook = loadWorkbook(bytes, fileName);
    workbook.recalculator = createRecalculator();
    return { workbook, bytes };
  } catch (error) {
    if (error instanceof UnusableFileError) return `${fileName} was not opened. ${error.message}`;
    throw error;
  }
}

/** How the formula of a mark of Ringfence's begins; the workbench knows no more of the add-in than a file shows. */
const MARK = /^=?\s*LEN\("ringfence:\d+:/i;

const hasMarks = ({ sheets }: Workbook): boolean =>
  sheets.some((sheet) => sheet.conditionalFormats.some(({ formulas }) => formulas.some((text) => MARK.test(text))));

/** `returns.xlsx` → `returns-marked.xlsx` when marks stand in it, else `returns-copy.xlsx`: the original is never overwritten. */
export function nameOfCopy(workbook: Workbook): string {
  const { fileName } = workbook;
  const dot = fileName.lastIndexOf('.');
  const stem = (dot < 0 ? fileName : fileName.slice(0, dot)).replace(/-(?:marked|copy)$/, '');
  return `${stem}-${hasMarks(workbook) ? 'marked' : 'copy'}${dot < 0 ? '.xlsx' : fileName.slice(dot)}`;
}

export interface HandedCopy {
  /** False: there is no copy. */
  readonly isSaved: boolean;
  /** A sentence when there is something to say: what could not be saved. */
  readonly trouble?: string;
}

/** Hands a copy with everything that was changed to the browser to be kept. */
export function downloadCopy(original: Uint8Array, workbook: Workbook): HandedCopy {
  let bytes: Uint8Array;
  try {
    bytes = saveAndReadBack(original, workbook);
  } catch (error) {
    if (error instanceof UnusableFileError)
      return { isSaved: false, trouble: `The copy was not saved. ${error.message}` };
    throw error;
  }
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = nameOfCopy(workbook);
  link.click();
  // The browser has begun to read by then; kept any longer the copy would stay in memory.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  const lost = [...workbook.unsavedChanges];
  if (lost.length === 0) return { isSaved: true };
  const trouble = `The copy does not contain these changes, which the workbench cannot save: ${lost.join(', ')}.`;
  return { isSaved: true, trouble };
}

/** The bytes at an address of the workbench's own server. @throws Error with a sentence when there are none. */
export async function fetchBytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error((await response.text()).trim());
  return new Uint8Array(await response.arrayBuffer());
}
