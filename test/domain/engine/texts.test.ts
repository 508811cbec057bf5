import { isStandIn } from '../../../src/domain/engine/nothings';
import { isSuppressed } from '../../../src/domain/text/suppressed';
import { comparable, tidy } from '../../../src/domain/text/tidy';

test.each([
  'TBC',
  'tba',
  'To be confirmed',
  'n/a',
  'N.A.',
  'NA',
  '-',
  '—',
  '--',
  '?',
  '???',
  '...',
  'xx',
  'pending',
  'awaiting data',
  '[insert number]',
])('%s keeps a place', (text) => expect(isStandIn(text)).toBe(true));
test.each(['0', 'none', 'Not known', 'Nan', 'Pending court date moved', 'x-ray', 'extra', '-5', 'TBC1'])(
  '%s is more than a stand-in',
  (text) => expect(isStandIn(text)).toBe(false),
);

test.each(['*', '**', '<5', '< 10', '≤5', '[c]', 'fewer than 5', 'Suppressed'])('%s is suppressed', (text) =>
  expect(isSuppressed(text)).toBe(true),
);
test.each(['5', '<', '5*', '[see note]', '<500', 'c'])('%s is not suppressed', (text) =>
  expect(isSuppressed(text)).toBe(false),
);

test.each([
  ['plain text', 'plain text'],
  [' a ', 'a'],
  ['a  b', 'a b'],
  ['a\u00A0b\u200B', 'a b'],
  ['\uFEFFCafé\n', 'Café'],
  ['\t', ''],
])('%j is tidied to %j', (text, tidied) => expect(tidy(text)).toBe(tidied));

test('what is comparable ignores case, accents and punctuation, not the signs of a band', () => {
  expect(comparable('Don’t Know')).toBe(comparable('dont know'));
  // A unit that is nothing but a sign is still a value.
  expect(comparable(' % ')).toBe('%');
  expect(comparable('£')).not.toBe(comparable('%'));
  expect(comparable('White: Irish')).toBe(comparable('white - irish'));
  expect(comparable('Roma & Traveller')).toBe(comparable('Romá and traveller'));
  expect(comparable('65+')).not.toBe(comparable('65'));
  expect(comparable('<18')).not.toBe(comparable('18'));
});

test.each([
  ['-3', '3'],
  ['−3', '3'],
  ['1.8', '18'],
  ['1,8', '18'],
  ['3.5', '35'],
  ['.5', '5'],
  ['4-5', '45'],
  ['4 5', '45'],
  ['4/5', '45'],
  ['3½', '312'],
])('%s is not %s', (one, other) => expect(comparable(one)).not.toBe(comparable(other)));

test.each([
  ['18-24', '18 – 24'],
  ['18-24', '18\u00A0−24'],
  ['W1', 'w-1'],
  ['Section 18', 'section-18.'],
  ['Aged 18-24', 'aged: 18 - 24'],
])('%s is %s', (one, other) => expect(comparable(one)).toBe(comparable(other)));
