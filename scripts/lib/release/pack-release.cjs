/** Puts a release together: what an administrator takes, without Node. CommonJS so that jest can load it. */
const { createHash } = require('node:crypto');
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { zipSync } = require('fflate');
const { PLACEHOLDER } = require('./fill-in.cjs');
const { fillInPage } = require('./fill-in-page.cjs');

/** Where manifest.xml says the add-in is while it is developed. */
const DEVELOPMENT = 'https://localhost:3000';
/** Not of the site: the release has its manifest elsewhere, and nobody reads licences as scripts. */
const LEFT_OUT = ['manifest.xml'];
/** The same bytes whenever it is packed: zip keeps local time, and this is one. */
const PACKED = new Date(2026, 0, 1);

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Every file of a folder, by its name with forward slashes. */
function filesOf(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)));
  return new Map(names.map((name) => [name.split(path.sep).join('/'), readFileSync(path.join(folder, name))]));
}

/** The manifest before an address is put into it: without its comments, which speak to those who develop it. */
const templateOf = (manifest, version) =>
  manifest.replaceAll(DEVELOPMENT, `${PLACEHOLDER}/${version}`).replace(/<!--[\s\S]*?-->\s*/g, '');

/**
 * Packs a release.
 * @param {object} given
 * @param {string} given.pane the folder of the production build
 * @param {string} given.check the folder of the check page
 * @param {string} given.manifest manifest.xml of the repository
 * @param {string} given.version
 * @param {Record<string, string>} given.papers texts that go along, by file name: guide, licence, list of parts
 * @returns {{ name: string, zip: Uint8Array, sum: string }} the file and its SHA-256
 */
function packRelease({ pane, check, manifest, version, papers }) {
  const template = templateOf(manifest, version);
  const number = /<Version>([^<]+)<\/Version>/.exec(template)?.[1] ?? `${version}.0`;
  const files = new Map(
    [...filesOf(pane)]
      .filter(([name]) => !LEFT_OUT.includes(name))
      // The version in the path: what an approved manifest names never changes, and a later version stands beside it.
      .map(([name, bytes]) => [`site/${version}/${name}`, bytes]),
  );
  for (const [name, bytes] of filesOf(check)) files.set(`check/${name}`, bytes);
  files.set('manifest-template.xml', Buffer.from(template));
  files.set('make-manifest.html', Buffer.from(fillInPage({ template, version, number })));
  for (const [name, text] of Object.entries(papers)) files.set(name, Buffer.from(text));
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const sums = sorted.map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).join('');
  const folder = `ringfence-${version}`;
  const packed = [...sorted, ['SHA256SUMS.txt', Buffer.from(sums)]].map(([name, bytes]) => [
    `${folder}/${name}`,
    bytes,
  ]);
  const zip = zipSync(Object.fromEntries(packed), { mtime: PACKED, level: 9 });
  return { name: `${folder}.zip`, zip, sum: sha256(zip) };
}

module.exports = { packRelease, templateOf };
