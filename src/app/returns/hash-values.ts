import type { Grid } from '../../domain/model/grid';
import { normalisedText } from '../../domain/receipt/normalise';
import { WorkbookError } from '../../ports/workbook-error';
import { drain, type createRest } from '../shared/scheduler';

/** SHA-256 of a sheet's normalised values (see `normalisedText`) as UTF-8, in lower-case hexadecimal. */
export async function hashSheet(grid: Grid, rest: ReturnType<typeof createRest>): Promise<string> {
  const pieces = await drain(normalisedText(grid), rest);
  return sha256(pieces);
}

/** SHA-256 of a text as UTF-8, in lower-case hexadecimal. */
export async function hashText(text: string): Promise<string> {
  return sha256([text]);
}

async function sha256(pieces: readonly string[]): Promise<string> {
  // Browsers offer it on secure pages only; an Office add-in's page always is one.
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle;
  if (!subtle) {
    throw new WorkbookError(
      'not-supported',
      'Checksums cannot be worked out here, because the page of the add-in did not come over a secure connection. Open it with its https address.',
    );
  }
  const bytes = new Blob([...pieces]);
  const digest = await subtle.digest('SHA-256', await bytes.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
