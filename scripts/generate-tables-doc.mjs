// Writes docs/tables.md from the declarations of the tables. Run by `npm run docs:tables`; a test fails when the file is stale.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { requireTypescript } from './lib/require-typescript.mjs';

const require = requireTypescript(import.meta.url);

const { DECLARED_TABLES: tables } = require('../src/domain/tables/all-tables.ts');
const { printTablesPage } = require('../src/domain/messages/tables-page.ts');

const page = fileURLToPath(new URL('../docs/tables.md', import.meta.url));
writeFileSync(page, printTablesPage(tables));
console.log(`Wrote ${tables.length} tables to ${page}`);
