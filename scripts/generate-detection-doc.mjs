/**
 * Writes docs/detection.md: which of the defects that scripts/seeded puts into twenty workbooks are found, and what else is said of
 * them. With `--check` it writes nothing and exits 1 when the page is stale or the aims are missed; with `--out FOLDER` it
 * writes the workbooks, too; with `--all` it lists every defect that is missed and every finding that nobody put there.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { requireTypescript } from './lib/require-typescript.mjs';
import { makeMatrix } from './seeded/matrix.mjs';
import { printDetection } from './seeded/print-detection.mjs';
import { judge } from './seeded/judge.mjs';

const require = requireTypescript(import.meta.url);
const { checkReturns } = require('../src/app/shared/check-returns.ts');
const { createFileWorkbook } = require('../src/adapters/files/file-workbook.ts');
const { loadWorkbook } = require('../src/workbook/xlsx/load.ts');

const [, , ...asked] = process.argv;
const results = [];
for (const { name, bytes, defects } of makeMatrix()) {
  const { findings } = await checkReturns(createFileWorkbook(loadWorkbook(bytes, name)), 'all');
  results.push(judge(name, defects, findings));
  const out = asked.indexOf('--out');
  if (out >= 0) {
    mkdirSync(asked[out + 1], { recursive: true });
    writeFileSync(join(asked[out + 1], name), bytes);
  }
}
if (asked.includes('--all')) {
  for (const { name, missed, unexpected } of results) {
    for (const { sheet, what, cells } of missed) console.log(`${name}: missed ${what}, ${sheet} ${cells.join(' ')}`);
    for (const { rule, message } of unexpected) console.log(`${name}: unexpected ${rule}: ${message}`);
  }
}
const page = fileURLToPath(new URL('../docs/detection.md', import.meta.url));
const { text, isGoodEnough } = printDetection(results);
if (asked.includes('--check')) {
  const isStale = readFileSync(page, 'utf8') !== text;
  if (isStale) console.error('docs/detection.md is not what npm run docs:detection writes.');
  if (!isGoodEnough) console.error('Fewer defects are found, or more is said, than docs/detection.md promises.');
  process.exit(isStale || !isGoodEnough ? 1 : 0);
}
writeFileSync(page, text);
console.log(`Wrote ${page}`);
