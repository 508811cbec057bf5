import { findingOf } from '../../../src/domain/engine/findings';
import { ageImplausible } from '../../../src/domain/rules/age-implausible';
import { speakWith } from '../../../src/domain/text/words';
import { translateFrom, type LanguagePack } from '../../../src/domain/text/language-pack';
import { specificationDuplicated } from '../../../src/domain/rules/specification-duplicated';

const found = {
  rule: ageImplausible,
  sheet: 'April',
  layout: 'records' as const,
  hit: {
    areas: [{ top: 4, left: 1, bottom: 4, right: 1 }],
    samples: [],
    label: 'Age',
    data: { value: 340, problem: 'old' },
  },
};

/** Another language is a pack: words by rule id. */
const WELSH: LanguagePack = {
  locale: 'cy',
  sentences: {},
  rules: {
    'age-implausible': {
      title: { english: 'Implausible age', text: 'Oedran nad oes gan neb' },
      why: { english: '', text: 'Mae un oedran o’r fath yn difetha pob cyfartaledd.' },
      whatToDo: { english: '', text: 'Chwiliwch am yr achos.' },
      message: { english: '', text: '{1.label}: {2.value}' },
    },
  },
};

afterEach(() => speakWith(undefined));

test('a finding speaks in the words of its rule', () => {
  expect(findingOf(found)).toMatchObject({
    title: ageImplausible.words.title,
    message: 'Row 5, Age: 340 is older than people are.',
    whatToDo: ageImplausible.words.whatToDo,
    why: ageImplausible.words.why,
  });
});

test('the next step of the case at hand goes before that of the rule', () => {
  const data = { value: 'F1', what: 'fund', cell: 'A3', sameAs: 'A2' };
  expect(findingOf({ ...found, rule: specificationDuplicated, hit: { ...found.hit, data } }).whatToDo).toBe(
    'Delete one of the rows, or give it an ID of its own.',
  );
});

test('and in those of another language where a pack has them', () => {
  const { title } = specificationDuplicated.words;
  speakWith(translateFrom(WELSH));
  expect(findingOf(found)).toMatchObject({
    title: 'Oedran nad oes gan neb',
    message: 'Age: 340',
    whatToDo: 'Chwiliwch am yr achos.',
    why: 'Mae un oedran o’r fath yn difetha pob cyfartaledd.',
  });
  expect(specificationDuplicated.words.title).toBe(title);
});
