import { defineRule, type CellRule, type DataOf } from '../../../src/domain/engine/define-rule';

type Data = Readonly<{ value: number }>;

const words: CellRule<Data>['words'] = {
  title: 'A number',
  why: 'Because.',
  whatToDo: 'Nothing.',
  message: (_facts, { value }) => String(value),
};

const rule = defineRule<Data>({
  id: 'a-number',
  severity: 'advice',
  theme: 'wrong',
  appliesTo: 'cells',
  source: 'This test.',
  words,
  check: () => ({ number: (value) => ({ data: { value } }) }),
});

test('a rule keeps its kind and its data', () => {
  const data: DataOf<typeof rule> = { value: 3 };
  expect(rule.words.message({ sheet: '', areas: [], count: 1, samples: [], mixed: false, suggestions: [] }, data)).toBe(
    '3',
  );
});

test('what a sentence needs and what a check gives are one type, or nothing compiles', () => {
  // @ts-expect-error The check forgets the value.
  const forgets: CellRule<Data>['check'] = () => ({ number: () => ({ data: {} }) });
  // @ts-expect-error The check gives a word where the sentence wants a number.
  const mistakes: CellRule<Data>['check'] = () => ({ number: () => ({ data: { value: 'three' } }) });
  // @ts-expect-error The sentence uses what the check does not give.
  const asks: CellRule<Data>['words']['message'] = (_facts, { place }) => String(place);
  expect([forgets, mistakes, asks]).toHaveLength(3);
});
