import { certainFix, choicesOf } from '../../../src/domain/fixes/fix-choices';
import { describeChange } from '../../../src/taskpane/returns/describe-change';
import { change, fix } from '../support/fixes';

describe('certainFix', () => {
  const trim = fix();
  const number = fix({ id: 'to-number', label: 'Turn into a number', changes: [change('E15', '1', 1)] });
  const nearest = fix({ id: 'replace:Male', isCertain: false, changes: [change('E16', 'Mail', 'Male')] });

  test('none without a certain one', () => {
    expect(certainFix([])).toBeUndefined();
    expect(certainFix([nearest])).toBeUndefined();
  });

  test('one as it is', () => {
    expect(certainFix([nearest, trim])).toBe(trim);
  });

  test('several as one, a cell changed by the better of them', () => {
    const blank = fix({ id: 'blank', changes: [change('E14', ' Female', null)] });
    expect(certainFix([trim, number, blank, nearest])!.changes).toEqual([...trim.changes, ...number.changes]);
  });

  test('to choose from: all certain ones at once only where they mend different cells', () => {
    const blank = fix({ id: 'blank', changes: [change('E14', ' Female', null)] });
    expect(choicesOf([trim, number]).map(({ id }) => id)).toEqual(['trim + to-number', 'trim', 'to-number']);
    expect(choicesOf([trim, blank])).toEqual([trim, blank]);
    expect(choicesOf([nearest])).toEqual([nearest]);
  });
});

describe('describeChange', () => {
  test.each([
    ['a text with its spaces', change('E14', ' Female', 'Female'), ['E14', '“ Female”', '“Female”']],
    ['a number told from a text', change('E14', '1,675', 1675), ['E14', '“1,675”', '1,675']],
    ['blank', change('B2', 'TBC', null), ['B2', '“TBC”', 'blank']],
    [
      'a date',
      { ...change('B2', '03/04/2019', 43558), numberFormat: 'dd/mm/yyyy' },
      ['B2', '“03/04/2019”', '3 April 2019'],
    ],
    ['a percentage', { ...change('B2', '97%', 0.97), numberFormat: '0%' }, ['B2', '“97%”', '97%']],
    ['a truth value', change('B2', 'true', true), ['B2', '“true”', 'TRUE']],
  ])('%s', (_, given, [cell, before, after]) => {
    expect(describeChange(given, false)).toEqual({ cell, before, after });
  });

  test('says the sheet where there are several', () => {
    expect(describeChange(change('E14', 'a', 'b'), true).cell).toBe('E14 on April');
  });
});
