/**
 * Writes assets/samples: workbooks to try Ringfence on, and a list of what was planted in the messy ones. With `--check` it
 * writes nothing and exits 1 when what is there is not what it would write.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cleanForm } from './make-samples/clean-form.mjs';
import { cleanRecords } from './make-samples/clean-records.mjs';
import { cleanSummary } from './make-samples/clean-summary.mjs';
import { commissioning } from './make-samples/commissioning.mjs';
import { messyForm } from './make-samples/messy-form.mjs';
import { messyMoney } from './make-samples/messy-money.mjs';
import { messyRecords } from './make-samples/messy-records.mjs';
import { messyReturn } from './make-samples/messy-return.mjs';
import { messySummary } from './make-samples/messy-summary.mjs';
import { performance, plantedPerformance } from './make-samples/performance.mjs';
import { writeXlsx } from './make-samples/write-xlsx.mjs';

const SAMPLES = {
  'commissioning-2019-20.xlsx': commissioning,
  'clean-records.xlsx': cleanRecords,
  'clean-summary.xlsx': cleanSummary,
  'clean-form.xlsx': cleanForm,
  'messy-records.xlsx': messyRecords,
  'messy-summary.xlsx': messySummary,
  'messy-form.xlsx': messyForm,
  'messy-return.xlsx': messyReturn,
  'messy-money-2019-20.xlsx': messyMoney,
  'performance-2017-19.xlsx': performance,
};

/** @returns {{ files: Map<string, Uint8Array>, planted: string, performance: string }} the same on every run */
export function makeSamples() {
  const books = Object.entries(SAMPLES).map(([name, make]) => [name, make()]);
  const planted = Object.fromEntries(
    books.filter(([, { planted }]) => planted !== undefined).map(([name, book]) => [name, book.planted]),
  );
  return {
    files: new Map(books.map(([name, book]) => [name, writeXlsx(book)])),
    planted: printPlanted(planted),
    performance: `${JSON.stringify(plantedPerformance(), null, 2)}\n`,
  };
}

/** One line for each slip, as prettier leaves it. */
function printPlanted(planted) {
  const line = ({ sheet, rule, cells }) =>
    `    { "sheet": ${JSON.stringify(sheet)}, "rule": ${JSON.stringify(rule)}, "cells": [${cells.map((cell) => JSON.stringify(cell)).join(', ')}] }`;
  const files = Object.entries(planted).map(([name, slips]) => {
    const list = slips.length === 0 ? '[]' : `[\n${slips.map(line).join(',\n')}\n  ]`;
    return `  ${JSON.stringify(name)}: ${list}`;
  });
  return `{\n${files.join(',\n')}\n}\n`;
}

/** The names of files in the folder that differ from what would be written. */
function stale(folder, outputs) {
  return [...outputs]
    .filter(
      ([name, bytes]) =>
        !existsSync(join(folder, name)) || !readFileSync(join(folder, name)).equals(Buffer.from(bytes)),
    )
    .map(([name]) => name);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('../assets/samples/', import.meta.url));
  const { files, planted, performance: reviewed } = makeSamples();
  const outputs = new Map([...files, ['planted.json', planted], ['planted-performance.json', reviewed]]);
  if (process.argv.includes('--check')) {
    const old = stale(folder, outputs);
    if (old.length > 0) console.error(`Not what npm run samples writes: ${old.join(', ')}.`);
    process.exit(old.length > 0 ? 1 : 0);
  }
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of outputs) writeFileSync(join(folder, name), bytes);
  console.log(`${files.size} workbooks written to assets/samples.`);
}
