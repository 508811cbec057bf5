// Writes the calls into docs/real-excel-checklist.md. Run by `npm run docs:checklist`; a test fails when they are stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { requireTypescript } from './lib/require-typescript.mjs';

const require = requireTypescript(import.meta.url);

const { ALL_CALLS, CALL_GROUPS } = require('../src/adapters/excel/compare/all-calls.ts');
const { withCallTables } = require('../src/adapters/excel/compare/print-call-table.ts');

const page = fileURLToPath(new URL('../docs/real-excel-checklist.md', import.meta.url));
writeFileSync(page, withCallTables(readFileSync(page, 'utf8'), CALL_GROUPS));
console.log(`Wrote ${ALL_CALLS.length} calls into ${page}`);
