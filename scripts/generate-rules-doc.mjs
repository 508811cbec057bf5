// Writes docs/rules.md from the rules' own metadata. Run by `npm run docs:rules`; a test fails when the file is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const require = createRequire(import.meta.url);

// Node 20 does not run TypeScript: each file is transformed as it is required, nothing is written.
require.extensions['.ts'] = (module, file) => {
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    filename: file,
    swcrc: false,
    module: { type: 'commonjs' },
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
  });
  module._compile(code, file);
};

const { RULES } = require('../src/domain/rules/index.ts');
const { printRulesPage } = require('../src/domain/messages/rules-page.ts');

const page = fileURLToPath(new URL('../docs/rules.md', import.meta.url));
writeFileSync(page, printRulesPage(RULES));
console.log(`Wrote ${RULES.length} rules to ${page}`);
