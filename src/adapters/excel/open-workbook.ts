import type { Calls } from './request';
import { opensWorkbooks } from './abilities';
import { workbookError } from './errors';

/** Characters of a string are made of so many bytes at a time: a function takes only so many arguments. */
const AT_ONCE = 0x8000;

/**
 * Opens a file as a new workbook. `Excel.createWorkbook` rather than a request of our own: on the web the library asks another
 * part of Excel.
 */
export async function openWorkbook(requests: Calls, file: Uint8Array): Promise<void> {
  if (!opensWorkbooks()) throw workbookError('not-supported', 'try that again');
  await requests.call('try that again', () => Excel.createWorkbook(toBase64(file)));
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += AT_ONCE)
    text += String.fromCharCode(...bytes.subarray(start, start + AT_ONCE));
  return btoa(text);
}
