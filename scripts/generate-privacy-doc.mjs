// Writes docs/privacy.md from what the check finds in a generated set of cells. Run by `npm run docs:privacy`; a test fails when the file is stale.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { requireTypescript } from './lib/require-typescript.mjs';

const require = requireTypescript(import.meta.url);

const { measurePrivacy, printPrivacyPage } = require('../test/support/privacy-measure.ts');

const page = fileURLToPath(new URL('../docs/privacy.md', import.meta.url));
const measured = measurePrivacy();
writeFileSync(page, printPrivacyPage(measured));
for (const { kind, there, found, wrong } of measured)
  console.log(`${kind}: ${found} of ${there}, ${wrong} taken for it`);
