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

/** `returns.xlsx` → `returns-marked.xlsx`: the original is never overwritten. */
function markedName(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  const stem = (dot < 0 ? fileName : fileName.slice(0, dot)).replace(/-marked$/, '');
  return `${stem}-marked${dot < 0 ? '.xlsx' : fileName.slice(dot)}`;
}

/**
 * Hands a copy with everything that was changed to the browser to be kept.
 * @returns a sentence when there is something to say: what could not be saved.
 */
export function downloadCopy(original: Uint8Array, workbook: Workbook): string | undefined {
  let bytes: Uint8Array;
  try {
    bytes = saveAndReadBack(original, workbook);
  } catch (error) {
    if (error instanceof UnusableFileError) return `The copy was not saved. ${error.message}`;
    throw error;
  }
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = markedName(workbook.fileName);
  link.click();
  // The browser has begun to read by then; kept any longer the copy would stay in memory.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  const lost = [...workbook.unsavedChanges];
  return lost.length > 0
    ? `The copy does not contain these changes, which the workbench cannot save: ${lost.join(', ')}.`
    : undefined;
}

/** The bytes at an address of the workbench's own server. @throws Error with a sentence when there are none. */
export async function fetchBytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error((await response.text()).trim());
  return new Uint8Array(await response.arrayBuffer());
}
