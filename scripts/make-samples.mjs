/** Writes assets/samples: workbooks to try Ringfence on, and a list of what was planted in the messy ones. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cleanForm } from './make-samples/clean-form.mjs';
import { cleanRecords } from './make-samples/clean-records.mjs';
import { cleanSummary } from './make-samples/clean-summary.mjs';
import { commissioning } from './make-samples/commissioning.mjs';
import { messyForm } from './make-samples/messy-form.mjs';
import { messyRecords } from './make-samples/messy-records.mjs';
import { messySummary } from './make-samples/messy-summary.mjs';
import { writeXlsx } from './make-samples/write-xlsx.mjs';

const SAMPLES = {
  'commissioning-2019-20.xlsx': commissioning,
  'clean-records.xlsx': cleanRecords,
  'clean-summary.xlsx': cleanSummary,
  'clean-form.xlsx': cleanForm,
  'messy-records.xlsx': messyRecords,
  'messy-summary.xlsx': messySummary,
  'messy-form.xlsx': messyForm,
};

/** @returns {{ files: Map<string, Uint8Array>, planted: string }} the same on every run */
export function makeSamples() {
  const books = Object.entries(SAMPLES).map(([name, make]) => [name, make()]);
  const planted = Object.fromEntries(
    books.filter(([name]) => !name.startsWith('commissioning')).map(([name, book]) => [name, book.planted]),
  );
  return {
    files: new Map(books.map(([name, book]) => [name, writeXlsx(book)])),
    planted: `${JSON.stringify(planted, null, 2)}\n`,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('../assets/samples/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const { files, planted } = makeSamples();
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
  writeFileSync(join(folder, 'planted.json'), planted);
  process.stdout.write(`${files.size} workbooks written to assets/samples.\n`);
}
