import { isBandList, parseBand, withYears } from '../../../src/domain/codelists/bands';
import { entry } from '../../../src/domain/codelists/entries';

describe('parseBand', () => {
  test.each([
    ['0-17', 0, 17],
    ['18 to 24', 18, 24],
    ['25 – 64 years', 25, 64],
    ['Aged 5-10', 5, 10],
    ['65+', 65, 120],
    ['75 and over', 75, 120],
    ['60 or older', 60, 120],
    ['Over 65', 66, 120],
    ['Under 18', 0, 17],
    ['<18', 0, 17],
    ['17 and under', 0, 17],
    ['16', 16, 16],
  ])('reads %s', (label, from, to) => {
    expect(parseBand(label)).toMatchObject({ from, to });
  });

  test.each(['24-18', 'Not known', '1-2-1', '2019-20', 'Adults', '', '18-200', '-5', '1,000+', 'Band 2-3 of 4'])(
    'takes %p for no band',
    (label) => {
      expect(parseBand(label)).toBeUndefined();
    },
  );
});

describe('withYears', () => {
  test('gives each band its years and other wordings, a year to the first of two bands', () => {
    const [young, old, unknown] = withYears([entry('0-17'), entry('17-64', ['Grown-up']), entry('Not known')]);
    expect(young?.aliases).toEqual(expect.arrayContaining(['0', '17', '0 to 17', 'Under 18']));
    expect(old?.aliases).toEqual(expect.arrayContaining(['Grown-up', '18', '64', 'Aged 17-64']));
    expect(old?.aliases).not.toContain('17');
    expect(unknown).toEqual(entry('Not known'));
  });

  test('is for lists of bands only', () => {
    expect(isBandList([entry('0-17'), entry('18+'), entry('Not known')])).toBe(true);
    expect(isBandList([entry('0-17'), entry('Adult'), entry('Child')])).toBe(false);
    expect(isBandList([entry('Poole'), entry('Purbeck')])).toBe(false);
  });
});
