import { FUND_WORDS } from '../../../src/taskpane/money/fund-words';
import { CODE_WORDS, MONEY_WORDS } from '../../../src/taskpane/money/money-words';
import { LADDER_WORDS } from '../../../src/taskpane/performance/kpi/ladder-words';
import { PERFORMANCE_WORDS } from '../../../src/taskpane/performance/performance-words';
import { RETURNS_WORDS } from '../../../src/taskpane/returns/returns-words';
import { RULES } from '../../../src/domain/rules/index';
import type { Facts } from '../../../src/domain/text/grammar';
import { speakWith } from '../../../src/domain/text/words';
import { translateFrom } from '../../../src/domain/text/language-pack';
import { COMPARED, compareTemplates, DIFFERENCES } from '../../support/same-in-templates';

beforeEach(() => {
  DIFFERENCES.length = 0;
  COMPARED.clear();
});
afterEach(() => speakWith(undefined));

const COUNTS = [0, 1, 2, 1204];

test('templates say what the functions say that they are made of', () => {
  compareTemplates();
  for (const count of COUNTS) {
    MONEY_WORDS.blocking(count);
    MONEY_WORDS.write(count);
    FUND_WORDS.free(count * 100);
    FUND_WORDS.free(-count * 150);
    RETURNS_WORDS.nothingToMend(count);
    CODE_WORDS.title(count);
    PERFORMANCE_WORDS.about(count, count === 0 ? undefined : '2019-10-18');
    PERFORMANCE_WORDS.account(count, { flagged: count, better: 0, worse: count, chance: 1, few: 2 } as never);
    FUND_WORDS.parts({ amount: count, spent: 1, committed: 2, free: -count });
  }
  LADDER_WORDS.rung({ stage: 'formal', state: 'taken', date: '2019-04-03' });
  LADDER_WORDS.rung({ stage: 'pcc', state: 'later' });
  expect(DIFFERENCES).toEqual([]);
  expect(COMPARED.size).toBe(9);
});

/** Data of a rule by what their names say they are: flags, lists, or else texts and numbers in turn. */
const DATA = ['a text', '', 1, 3].flatMap((value) =>
  [true, false].map(
    (flag) =>
      new Proxy(
        {},
        {
          get: (_, name) => {
            if (/^(is|has)[A-Z]|^paysNobody$/.test(String(name))) return flag;
            return String(name).endsWith('s') ? ['A', 'B'] : value;
          },
        },
      ),
  ),
);

test('so do the messages of rules, of one cell and of several, the same and mixed', () => {
  compareTemplates();
  const area = { top: 4, left: 1, bottom: 4, right: 1 };
  const samples = [{ value: 'x' }, { value: 'y' }] as unknown as Facts['samples'];
  for (const { words } of RULES)
    for (const data of DATA)
      for (const count of [1, 2])
        for (const mixed of [true, false]) {
          const facts = { sheet: 'April', label: 'Age', layout: 'records', areas: [area], count, samples, mixed };
          try {
            words.message({ ...facts, suggestions: ['Yes'] } as unknown as Facts, data);
          } catch (thrown) {
            // Data of another kind than this rule's: another turn has the right ones.
            expect(thrown).toBeInstanceOf(TypeError);
          }
        }
  expect([...new Set(DIFFERENCES)]).toEqual([]);
  expect(COMPARED.size).toBeGreaterThan(30);
});

test('a language with more plurals than English has them', () => {
  const write = {
    english: 'Write',
    text: '{1, plural, zero {dim} one {un} two {dau} few {tri neu bedwar} other {# arall}}',
  };
  speakWith(translateFrom({ locale: 'cy', rules: {}, sentences: { money: { write } } }));
  expect([0, 1, 2, 3, 7].map(MONEY_WORDS.write)).toEqual(['dim', 'un', 'dau', 'tri neu bedwar', '7 arall']);
});
