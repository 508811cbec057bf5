/**
 * `npm run release`: one zip in dist/release that an administrator needs nothing else for: the site with its version in the
 * path, the manifest and a page that fills in the address, the check page for people without the add-in, SHA-256 sums, the list of parts, the guide. The same sources give
 * the same bytes.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from './lib/build.mjs';
import { packRelease } from './lib/release/pack-release.cjs';
import { papersOf } from './lib/release/papers.mjs';

const root = path.resolve(import.meta.dirname, '..');
const out = path.join(root, 'dist/release');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

console.log('Building the pane and the check page …');
// Not dist/pane: that may be what somebody works with just now.
const pane = path.join(root, 'dist/release-site');
const check = path.join(root, 'dist/release-check');
await build('production', ['pane'], pane);
await build('production', ['check'], check);
const { name, zip, sum } = packRelease({
  pane,
  check,
  manifest: readFileSync(path.join(root, 'manifest.xml'), 'utf8'),
  version,
  papers: papersOf(root),
});
for (const folder of [pane, check]) rmSync(folder, { recursive: true });
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
writeFileSync(path.join(out, name), zip);
writeFileSync(path.join(out, `${name}.sha256`), `${sum}  ${name}\n`);
console.log(`dist/release/${name} (${Math.round(zip.length / 1024)} KB)\nSHA-256 ${sum}`);
