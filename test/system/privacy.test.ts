import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { personalColumns, ROWS } from '../support/personal-cells';
import { measurePrivacy, printPrivacyPage } from '../support/privacy-measure';

const measured = measurePrivacy();

test('the set is 2,000 cells, half of them with personal data', () => {
  const columns = personalColumns();
  expect(columns.filter(({ kind }) => kind !== undefined).length * ROWS).toBe(1000);
  expect(columns.filter(({ kind }) => kind === undefined).length * ROWS).toBe(1000);
});

test.each(measured)('$kind: nearly all are found, and little is taken for it', ({ kind, there, found, wrong }) => {
  // Names in running text are told by a list, which no list is long enough for.
  expect(found / there).toBeGreaterThanOrEqual(kind === 'name in a text' ? 0.9 : 0.95);
  expect(found / (found + wrong)).toBeGreaterThanOrEqual(0.95);
});

test('the page about it is what `npm run docs:privacy` would write', () => {
  expect(readFileSync(join(__dirname, '../../docs/privacy.md'), 'utf8')).toBe(printPrivacyPage(measured));
});
