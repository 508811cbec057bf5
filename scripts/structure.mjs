/**
 * `npm run structure`: the import graph by folder, circles, sizes and names that stand twice, printed; with `--check` it ends
 * with 1 where a circle is, or a type is exported twice. `--src <folder>` looks at another checkout, for before and after.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { circlesOf, foldersOf, namesTwice, readImports, typesTwice } from './lib/import-graph.mjs';

const SPLIT = new Set(['domain', 'adapters']);
const at = process.argv.indexOf('--src');
const root = at < 0 ? fileURLToPath(new URL('..', import.meta.url)) : path.resolve(process.argv[at + 1]);

const files = readImports(root);
const folders = foldersOf(files, SPLIT);

console.log('Folder, and what it imports (number of imports)\n');
for (const [folder, imports] of [...folders].sort()) {
  const list = [...imports].sort((one, other) => other[1] - one[1]).map(([to, count]) => `${to} ${count}`);
  console.log(`  ${folder.padEnd(18)} ${list.join(', ') || '–'}`);
}

const folderCircles = circlesOf(new Map([...folders].map(([folder, imports]) => [folder, imports.keys()])));
const fileCircles = circlesOf(new Map([...files].map(([file, { imports }]) => [file, imports])));
const say = (name, circles) => {
  console.log(`\nCircles between ${name}: ${circles.length}`);
  for (const circle of circles) console.log(`  ${circle.join(' ↔ ')}`);
};
say('folders', folderCircles);
say('files, types included', fileCircles);

const sizes = [...files].map(([file, { lines }]) => [lines, file]).sort(([one], [other]) => one - other);
const [longest, where] = sizes.at(-1);
console.log(
  `\nFiles: ${sizes.length}, median ${sizes[Math.floor(sizes.length / 2)][0]} lines, longest ${longest} (${where})`,
);
const twice = namesTwice(files);
console.log(`File names in more than one folder: ${twice.length}`);
for (const [name, places] of twice) console.log(`  ${name}: ${places.join(', ')}`);
const types = typesTwice(files);
console.log(`Types exported more than once: ${types.length}`);
for (const [name, places] of types) console.log(`  ${name}: ${places.join(', ')}`);

if (process.argv.includes('--check') && folderCircles.length + fileCircles.length + types.length > 0) process.exit(1);
