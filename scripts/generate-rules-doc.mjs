// Writes docs/rules.md from the rules' own metadata. Run by `npm run docs:rules`; a test fails when the file is stale.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { requireTypescript } from './lib/require-typescript.mjs';

const require = requireTypescript(import.meta.url);

const { RULES } = require('../src/domain/rules/index.ts');
const { printRulesPage } = require('../src/domain/messages/rules-page.ts');

const page = fileURLToPath(new URL('../docs/rules.md', import.meta.url));
writeFileSync(page, printRulesPage(RULES));
console.log(`Wrote ${RULES.length} rules to ${page}`);
