// Writes the README's list of commands from their declarations. Run by `npm run docs:commands`; a test fails when it is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { requireTypescript } from './lib/require-typescript.mjs';

const require = requireTypescript(import.meta.url);

const { COMMAND_NAMES } = require('../src/cli/commands/index.ts');
const { withCommandList } = require('../src/cli/run/readme-list.ts');

const readme = fileURLToPath(new URL('../README.md', import.meta.url));
writeFileSync(readme, withCommandList(readFileSync(readme, 'utf8')));
console.log(`Wrote ${COMMAND_NAMES.length} commands into ${readme}`);
