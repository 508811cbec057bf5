import { isGivenName, nameLook, namesSomebody } from '../../../src/domain/engine/person-names';

test.each([
  'Sarah Whitfield',
  'Whitfield, Sarah',
  'Mr J Okafor',
  'Mrs Begum',
  'PRIYA PATEL',
  'Siân Prîs-Jones',
  'Anne-Marie O’Neill',
  'Mohammed bin Rashid',
  'Maria de la Cruz',
  'Jane Sample0',
  'Grace Brown',
  'priya patel',
  'Bereket Okonkwo',
])('%s is a name', (text) => expect(nameLook(text)).toBe('known'));

test.each(['Xiomara Fenwick', 'Bereket Thornbury'])('%s is written as names are', (text) =>
  expect(nameLook(text)).toBe('shaped'),
);

test.each([
  'Victoria Park',
  'George Street',
  'Grace House',
  'Marie Curie',
  'Dr Patel',
  'PC Jones',
  'Common assault',
  'mental health',
  'Sarah',
  'A B',
  'Other',
  '',
])('%s is none', (text) => expect(nameLook(text)).not.toBe('known'));

test.each([
  'Spoke to Sarah Whitfield about the plan',
  'Letter to Mrs Patel, no answer',
  'John A Smith called',
  'seen with Grace Brown on 3 May',
  'Details: Bereket Okonkwo',
])('%s names somebody', (text) => expect(namesSomebody(text)).toBe(true));

test.each([
  'Clare’s Law disclosure made',
  'Referred to Mary Seacole House',
  'Moved to Victoria Park in May',
  'Attended by PC Jones and Dr Patel',
  'caseworker Sarah Whitfield visits',
  'Grant Application sent to the Rose Project',
  'St John Ambulance attended',
  'May Bank Holiday',
  'Marie Curie nurses',
  'no names here at all',
  'Victim Support, Harbour House',
])('%s names nobody', (text) => expect(namesSomebody(text)).toBe(false));

test('a text of any length is looked at in no time', () => {
  const long = 'Sarah '.repeat(20_000);
  const start = performance.now();
  namesSomebody(long);
  nameLook(long);
  expect(performance.now() - start).toBeLessThan(1000);
});

test('a given name alone is one where it is nothing else', () => {
  expect(isGivenName('Priya')).toBe(true);
  expect(isGivenName('Mark')).toBe(false);
  expect(isGivenName('Weymouth')).toBe(false);
});
