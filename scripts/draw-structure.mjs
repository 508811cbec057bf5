/**
 * `npm run docs:structure`: draws docs/images/structure.svg from the code: the layers with the imports there are between them, and
 * the floors of the domain. With `--check` nothing is written: it ends with 1 where the picture, or a folder's place, is stale.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CAPABILITIES, COMPOSING, DOMAIN_FLOORS, HOLDS, ROOTS } from './lib/floors.mjs';
import { foldersOf, readImports } from './lib/import-graph.mjs';
import { drawStructure } from './lib/structure-picture.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const picture = fileURLToPath(new URL('../docs/images/structure.svg', import.meta.url));

const files = readImports(root);
const folders = [...foldersOf(files, new Set(['domain', 'adapters'])).keys()];
const placed = new Set(DOMAIN_FLOORS.flat().map((folder) => `domain/${folder}`));
const lost = folders.filter((folder) => !(folder in HOLDS) || (folder.startsWith('domain/') && !placed.has(folder)));
const gone = [...Object.keys(HOLDS), ...placed].filter((folder) => folder !== 'domain' && !folders.includes(folder));
if (lost.length + gone.length > 0) {
  console.error(
    `scripts/lib/floors.mjs does not say what these hold or where they stand: ${lost.join(', ') || 'none'}`,
  );
  console.error(`It names folders that are not there: ${gone.join(', ') || 'none'}`);
  process.exit(1);
}

// Composition roots put a product together: the one place of it that knows an adapter.
for (const { file } of ROOTS) files.delete(file);
/** Files and folders that no zone of lint is about: what they import would be nobody's business. */
const stray = [...files.keys()].filter((file) => {
  const [layer, part, ...rest] = file.split('/');
  if (layer === 'domain' || layer === 'adapters') return rest.length === 0;
  const capabilities = CAPABILITIES[layer];
  if (!capabilities || ROOTS.some((root) => root.file === file)) return false;
  return rest.length === 0 || !['shared', ...capabilities, ...(COMPOSING[layer] ?? [])].includes(part);
});
if (stray.length > 0) {
  console.error(`These stand in no floor and no capability of scripts/lib/floors.mjs: ${stray.join(', ')}`);
  process.exit(1);
}

const drawn = drawStructure(foldersOf(files, new Set(['adapters'])));
if (!process.argv.includes('--check')) {
  writeFileSync(picture, drawn);
} else if (!existsSync(picture) || readFileSync(picture, 'utf8') !== drawn) {
  console.error('docs/images/structure.svg is stale: run npm run docs:structure.');
  process.exit(1);
}
