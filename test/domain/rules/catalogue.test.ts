import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printRulesPage } from '../../../src/domain/messages/rules-page';
import { SEVERITIES } from '../../../src/domain/model/findings';
import { RULES } from '../../../src/domain/rules/index';

const ROOT = join(__dirname, '../../..');
const FOLDER = join(ROOT, 'src/domain/rules');
const NOT_RULES = new Set(['index.ts']);

const page = readFileSync(join(ROOT, 'docs/rules.md'), 'utf8');

/** What a test file of a rule must have where it is not `testRule`. */
const TESTED_BY: Readonly<Record<string, string>> = {
  explanations: 'test.each(',
  specification: 'testSpecificationRule(',
  ledger: 'testLedgerRule(',
  workbook: 'testWorkbookRule(',
};

/** Words that blame or say nothing (design: wording after GOV.UK). */
const FORBIDDEN = /\b(?:invalid|please|sorry|illegal|oops|error code|failed|erroneous)\b/i;

test('the folder holds one file for each registered rule, and nothing else', () => {
  const files = readdirSync(FOLDER).filter((file) => !NOT_RULES.has(file));
  expect(files.sort()).toEqual(RULES.map(({ id }) => `${id}.ts`).sort());
});

test('every rule is registered once', () => {
  const ids = RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('no two rules share a title: lists and help tell them apart by it', () => {
  const titles = RULES.map(({ words }) => words.title);
  expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
});

test('the page about the rules is what `npm run docs:rules` would write', () => {
  expect(page).toBe(printRulesPage(RULES));
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('file, name and tests go by the same id', () => {
    expect(readFileSync(join(FOLDER, `${id}.ts`), 'utf8')).toContain(`id: '${id}'`);
    const path = join(ROOT, 'test/domain/rules', `${id}.test.ts`);
    expect(existsSync(path)).toBe(true);
    // A rule on explanations has no sheet to be run on among all others: its tables ask it directly.
    expect(readFileSync(path, 'utf8')).toContain(TESTED_BY[rule.appliesTo] ?? 'testRule(');
    expect(page).toContain(`\n## ${id}\n`);
  });

  test('metadata is complete', () => {
    expect(SEVERITIES).toContain(rule.severity);
    expect(rule.source.length).toBeGreaterThan(20);
    for (const other of rule.heldBackBy ?? []) expect(RULES.map((known) => known.id)).toContain(other);
  });

  test('title, why and what to do are written as the wording asks', () => {
    const { title, why, whatToDo } = rule.words;
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    for (const sentence of [why, whatToDo]) {
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(sentence.length).toBeGreaterThan(30);
    }
    for (const text of [title, why, whatToDo]) expect(text).not.toMatch(FORBIDDEN);
  });

  test('its file stays small', () => {
    expect(readFileSync(join(FOLDER, `${id}.ts`), 'utf8').split('\n').length).toBeLessThanOrEqual(150);
  });
});
