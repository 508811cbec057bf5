/**
 * `npm run bench [-- name …]`: runs each file of bench/cases, prints a table and writes bench/results.json. A case exports
 * `run(): Promise<Line[]>`, `Line = { what, against, ours, theirs, ratio, note }`: times in ms, all of a line measured in one run.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { requireTypescript } from '../scripts/lib/require-typescript.mjs';

const require = requireTypescript(import.meta.url);
const asked = process.argv.slice(2);
const names = readdirSync(new URL('cases/', import.meta.url))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .filter((name) => asked.length === 0 || asked.includes(name));
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No benchmark is called ${unknown.join(', ')}. See bench/cases.`);
  process.exit(2);
}

const lines = [];
for (const name of names) lines.push(...(await require(`./cases/${name}.ts`).run()));

console.table(lines, ['what', 'against', 'ours', 'theirs', 'ratio']);
for (const { what, against, note } of lines) console.log(`${what} / ${against}: ${note}`);
const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length };
writeFileSync(new URL('results.json', import.meta.url), `${JSON.stringify({ machine, lines }, null, 2)}\n`);
