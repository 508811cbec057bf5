import type { ServiceRecord } from '../../../src/domain/model/registers';
import { findService, nearestServices, serviceCalled } from '../../../src/domain/tables/find-service';

const service = (id: string, name: string, provider = ''): ServiceRecord => ({ id, name, provider });

const SERVICES = [
  service('S1', 'The Shores', 'Dorset Care'),
  service('S2', 'Safe Schools', 'Schools Trust'),
  service('S3', 'Safe Streets', 'Schools Trust'),
  service('S4', 'Hub'),
  service('S5', 'Arch', ''),
];

test.each([
  ['an id', 's-1', 'S1'],
  ['a name', 'the shores', 'S1'],
  ['a text with a name in it', 'The Shores, Dorset', 'S1'],
  ['a part of a name', 'Shores', 'S1'],
  ['four letters of a name', 'arch', 'S5'],
  ['a text with a name of four letters in it', 'Arches of Dorset', 'S5'],
  ['a part of two names', 'Safe', undefined],
  ['a text with two names in it', 'Safe Schools and Safe Streets', undefined],
  ['a name of three letters in a longer text', 'Hubert', undefined],
  ['three letters of a name', 'sho', undefined],
  ['nothing', '', undefined],
  ['no more than a sign', '-', undefined],
])('called by %s: %s', (_, text, id) => {
  expect(serviceCalled(SERVICES, text)?.id).toBe(id);
});

test('of two services of one name the first is meant', () => {
  expect(serviceCalled([service('A', 'Helpline'), service('B', 'Helpline')], 'Helpline')?.id).toBe('A');
});

test.each([
  ['its name goes before the sheet’s', { service: 'Hub', sheet: 'The Shores Q2', provider: 'Dorset Care' }, 'S4'],
  [
    'the sheet’s name before the provider',
    { service: 'Nobody', sheet: 'Safe Streets Q2', provider: 'Dorset Care' },
    'S3',
  ],
  ['the provider of one service', { provider: 'dorset care' }, 'S1'],
  ['the provider of two tells nothing', { provider: 'Schools Trust' }, undefined],
  ['without a provider nothing is told by it', { provider: '', sheet: 'Q2' }, undefined],
  ['nothing at all', {}, undefined],
])('found: %s', (_, clues, id) => {
  expect(findService(SERVICES, clues)?.id).toBe(id);
});

test('the only service without a provider is not that of a sheet without one', () => {
  expect(findService([SERVICES[0]!, service('S6', 'Refuge')], { provider: '' })).toBeUndefined();
});

test('the nearest come first, by id or by name, and equal ones stay as they were', () => {
  const nearest = (text: string) => nearestServices(SERVICES, text).map(({ id }) => id);
  expect(nearest('Safe Street')).toEqual(['S3', 'S2', 'S1', 'S5', 'S4']);
  expect(nearest('S4')[0]).toBe('S4');
  expect(nearest('S9').slice(0, 5)).toEqual(['S1', 'S2', 'S3', 'S4', 'S5']);
});
