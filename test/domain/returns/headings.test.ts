import type { Kpi } from '../../../src/domain/model/specification';
import { headingKey, indexHeadings, isMatch } from '../../../src/domain/returns/headings';

const kpi = (id: string, name: string, more: Partial<Kpi> = {}): Kpi => ({
  id,
  name,
  aliases: [],
  unit: 'people',
  kind: 'count',
  required: 'no',
  responses: 'single',
  ...more,
});

/** What a heading is taken for: a KPI and how, or what it may be. */
function taken(heading: string, ...kpis: readonly Kpi[]): string {
  const found = indexHeadings({ kpis }).match(heading);
  return isMatch(found) ? `${found.kpi.id} by ${found.how}` : `may be ${found.mayBe.join(', ') || 'nothing'}`;
}

describe('of several that fit the first counts', () => {
  test('names go before ids, ids before aliases, earlier KPIs before later ones', () => {
    const alias = kpi('a', 'Other', { aliases: ['Contacts'] });
    const id = kpi('contacts', 'Another');
    const name = kpi('c', 'Contacts');
    expect(taken('Contacts', alias, id, name)).toBe('c by name');
    expect(taken('Contacts', alias, id)).toBe('contacts by name');
    expect(taken('Contacts', alias)).toBe('a by alias');
    expect(taken('Contacts', kpi('x', 'Contacts'), kpi('y', 'Contacts'))).toBe('x by name');
  });

  test('signs alone are no name', () => {
    expect(taken('—', kpi('a', '–'))).toBe('may be nothing');
    expect(headingKey('Age¹ & %')).toBe('ageandpercent');
  });
});

describe('likeness', () => {
  const ethnicity = kpi('ethnicity', 'Ethnicity');

  test.each([
    ['a letter left out', 'Ethnicty', 'ethnicity by similar'],
    ['two letters of nine', 'Ethniciyt', 'may be ethnicity'],
    ['another first letter', 'Athnicity', 'may be ethnicity'],
    ['nothing like it', 'Sessions', 'may be nothing'],
  ])('%s', (_, heading, expected) => {
    expect(taken(heading, ethnicity)).toBe(expected);
  });

  test.each([
    ['equally near to two: nobody can tell', 'Contracts', 'Contractz', 'Contracty', 'may be a, b', 'may be b, a'],
    [
      'a letter nearer to one is not enough',
      'Appointmentz',
      'Appointments',
      'Appointmenxs',
      'may be a, b',
      'may be a, b',
    ],
    ['two letters nearer are', 'Appointmentz', 'Appointments', 'Appointmexxs', 'a by similar', 'a by similar'],
  ])('%s', (_, heading, one, other, expected, turned) => {
    expect(taken(heading, kpi('a', one), kpi('b', other))).toBe(expected);
    expect(taken(heading, kpi('b', other), kpi('a', one))).toBe(turned);
  });

  test('the nearest is named first, whichever stands first, and three at the most', () => {
    const names = ['Sessions heldxxx', 'Sessions heldx', 'Sessions heldxx', 'Sessions heldyyy'];
    const kpis = names.map((name) => kpi(name.slice(13), name));
    expect(taken('Sessions held', ...kpis)).toBe('may be x, xx, xxx');
  });

  test('of one KPI the nearest wording counts', () => {
    expect(taken('Outcomez', kpi('a', 'Outcomezzz', { aliases: ['Outcome'] }))).toBe('a by similar');
    expect(taken('Outcomez', kpi('a', 'Outcome', { aliases: ['Outcomezzz'] }))).toBe('a by similar');
  });

  test.each([
    ['four letters', 'Agge', 'Ages', 'may be nothing'],
    ['five letters', 'Gendr', 'Gender', 'a by similar'],
    ['short words are others with one letter changed', 'Contact rex', 'Contact ref', 'may be a'],
    ['of four letters one may slip', 'Contact dete', 'Contact date', 'a by similar'],
    ['but not two', 'Contact dute', 'Contact dates', 'may be a'],
    ['another number of words is another heading', 'Contactdate', 'Contact dates', 'may be a'],
  ])('%s', (_, heading, name, expected) => {
    expect(taken(heading, kpi('a', name))).toBe(expected);
  });

  test('a longer heading that contains one may be it, the longest wording first', () => {
    const kpis = [kpi('a', 'Ethnic'), kpi('b', 'Ethnic group'), kpi('c', 'Age at')];
    expect(taken('The ethnic group as it was recorded by police', ...kpis)).toBe('may be b, a');
  });

  test('a name is no date and no count', () => {
    expect(taken('Contact names', kpi('a', 'Contact name'))).toBe('may be nothing');
    expect(taken('Contact names', kpi('a', 'Contact name', { kind: 'text' }))).toBe('a by similar');
  });
});

describe('what is said to be doubtful', () => {
  const kpis = [
    kpi('a', 'Helped', { mayBeMeantBy: ['Seen', 'Met'] }),
    kpi('b', 'Contacted', { mayBeMeantBy: ['Seen'] }),
  ];

  test.each([
    ['Seen', 'may be a, b'],
    ['Number of people met', 'may be nothing'],
    ['Number of met', 'may be a'],
  ])('%s %s', (heading, expected) => {
    expect(taken(heading, ...kpis)).toBe(expected);
  });
});
