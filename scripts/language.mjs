// Writes assets/languages/<locale>.json with every text that can be translated: `npm run language -- cy`. What is translated stays.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { requireTypescript } from './lib/require-typescript.mjs';

const require = requireTypescript(import.meta.url);

const { checkPack } = require('./lib/language/check-pack.ts');
const { makePack } = require('./lib/language/make-pack.ts');
const { readSentences } = require('./lib/language/read-sentences.ts');

const [locale = ''] = process.argv.slice(2);
if (!/^[a-z]{2,3}$/.test(locale) || locale === 'en') {
  console.error('Name the language by its code, such as cy for Welsh: npm run language -- cy');
  process.exit(2);
}

const file = fileURLToPath(new URL(`../assets/languages/${locale}.json`, import.meta.url));
const sentences = readSentences(fileURLToPath(new URL('..', import.meta.url)));
const pack = makePack(sentences, locale, existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);
writeFileSync(file, `${JSON.stringify(pack, null, 2)}\n`);

const { untranslated, wrong } = checkPack(pack, sentences);
console.log(`Wrote ${file}: ${untranslated.length} texts are still to be translated.`);
for (const one of wrong) console.log(`  ${one}`);
