import { isHint } from '../../../../src/domain/returns/about/hints';

test.each([
  '(your organisation’s name)',
  '<provider>',
  '[name of service]',
  'Your organisation name',
  'Enter the name of your organisation',
  'Please enter your service name',
  'Select from the list',
  'Insert name here',
  'e.g. Harbour Support',
  'For example: Harbour Support',
  'Name of your organisation',
  'As on the contract',
  'TBC',
  '…',
])('%s says what to write', (text) => {
  expect(isHint(text)).toBe(true);
});

test.each([
  'Harbour Support',
  'Harbour Support CIC (invented)',
  'Choose Life CIC',
  'Complete Care Ltd',
  'Enterprise Dorset',
  'Your Choice Counselling',
  'Give Hope',
  'Q1 2019/20',
])('%s is an answer', (text) => {
  expect(isHint(text)).toBe(false);
});
