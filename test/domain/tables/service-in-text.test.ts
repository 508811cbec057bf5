import type { ServiceRecord } from '../../../src/domain/model/registers';
import { serviceNamedIn } from '../../../src/domain/tables/service-in-text';

const service = (id: string, name: string): ServiceRecord => ({ id, name, provider: '' });

const SERVICES = [
  service('S01', 'Domestic Abuse Outreach'),
  service('S02', 'IDVA service'),
  service('S03', 'IDVA service Bournemouth'),
  service('S04', 'Parental Support Initiative'),
  service('S05', 'Children and Young People Service (CYPS)'),
  service('6', 'Hub'),
  service('S07', 'Young victims'),
];

test.each([
  ['a name in a title', 'Domestic abuse outreach – Quarter 2 return', 'S01'],
  ['a name with underscores', 'domestic_abuse_outreach_Q2', 'S01'],
  ['the longer of two names', 'IDVA service Bournemouth Q2', 'S03'],
  ['initials', '4b - PSI', 'S04'],
  ['a short name in brackets', 'CYPS Q1', 'S05'],
  ['an id', 'Return S07 2019-20', 'S07'],
  ['three letters as a word', 'Hub Q2', '6'],
  ['three letters in a longer word', 'Hubert', undefined],
  ['initials in small letters', 'psi', undefined],
  ['an id of figures only', 'Sheet 6', undefined],
  ['a part of a name', 'Young people', undefined],
  ['two services', 'Young victims and Domestic Abuse Outreach', undefined],
  ['a short name of two', 'IDVA Q2', 'S02'],
  ['nothing', '', undefined],
])('%s: %s', (_, text, id) => {
  expect(serviceNamedIn(SERVICES, text)?.id).toBe(id);
});

test('a short name that two services have names neither', () => {
  expect(serviceNamedIn([service('A', 'ISVA service'), service('B', 'ISVA project')], 'ISVA Q2')).toBeUndefined();
});
