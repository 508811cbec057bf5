import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { steadySbom } from './sbom.cjs';

/** What goes along with a release, by file name. @param {string} root the checkout */
export function papersOf(root) {
  const read = (name) => readFileSync(path.join(root, name), 'utf8');
  const product = JSON.parse(read('package.json'));
  return {
    'administrator.md': read('docs/guide/administrator.md'),
    'LICENSE.txt': read('LICENSE'),
    'sbom.cdx.json': steadySbom(npmSbom(root), product),
  };
}

/** From the lock file: neither the network nor node_modules is asked. */
function npmSbom(root) {
  const options = ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only', '--offline'];
  // npm names itself to the scripts it runs; by hand it is found as anywhere.
  const { npm_execpath: npm } = process.env;
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  return execFileSync(command, [...first, ...options], { cwd: root, encoding: 'utf8', maxBuffer: 64e6, shell: !npm });
}
