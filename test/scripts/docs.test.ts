import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../..');
const DOCS = join(ROOT, 'docs');

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(DOCS, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

/** Decisions tell what was when they were made. */
const NOW = pages.filter((page) => !page.includes('decisions'));

test.each(NOW)('%s names only files and folders that are there', (page) => {
  const text = readFileSync(join(ROOT, page), 'utf8');
  const named = [...text.matchAll(/`((?:src|test|scripts|bench|assets)\/[\w./-]+)`/g)].map(([, file = '']) => file);
  expect(named.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
});

test.each(pages)('links of %s lead somewhere', (page) => {
  const text = readFileSync(join(ROOT, page), 'utf8');
  const links = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link);
  expect(links.filter((link) => !existsSync(join(ROOT, dirname(page), link)))).toEqual([]);
});

test('every decision is in the list of decisions', () => {
  const list = readFileSync(join(DOCS, 'decisions/README.md'), 'utf8');
  const decisions = readdirSync(join(DOCS, 'decisions')).filter((name) => /^\d/.test(name));
  expect(decisions.filter((name) => !list.includes(`(${name})`))).toEqual([]);
});
