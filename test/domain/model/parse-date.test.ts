import { parseDateText } from '../../../src/domain/model/parse-date';

describe('parseDateText', () => {
  test.each([
    ['03/04/2019', '2019-04-03'],
    ['3/4/2019', '2019-04-03'],
    ['03-04-2019', '2019-04-03'],
    ['03.04.19', '2019-04-03'],
    ['3/4/19', '2019-04-03'],
    [' 03/04/2019 ', '2019-04-03'],
    ['03/04/2019 10:30', '2019-04-03'],
    ['03/04/2019 00:00:00', '2019-04-03'],
    ['3 Apr 2019', '2019-04-03'],
    ['3 April 2019', '2019-04-03'],
    ['3rd April 2019', '2019-04-03'],
    ['3-Apr-19', '2019-04-03'],
    ['03Apr2019', '2019-04-03'],
    ['3 Sept 2019', '2019-09-03'],
    ['Wednesday 3 April 2019', '2019-04-03'],
    ['Wed, 3 April 2019', '2019-04-03'],
    ['April 3, 2019', '2019-04-03'],
    ['2019-04-03', '2019-04-03'],
    ['2019/04/03', '2019-04-03'],
    ['2019-04-03T09:15:00Z', '2019-04-03'],
    ['29/02/2020', '2020-02-29'],
    ['31/12/85', '1985-12-31'],
    ['31/12/29', '2029-12-31'],
    ['31/12/30', '1930-12-31'],
    ['31/12/00', '2000-12-31'],
    ['01/01/1900', '1900-01-01'],
    ['31/12/9999', '9999-12-31'],
    [`03/04/2019${' '.repeat(50)}`, '2019-04-03'],
  ])('reads %j as %s', (text, iso) => {
    expect(parseDateText(text)?.iso).toBe(iso);
  });

  test.each([
    ['a day that does not exist', '31/04/2019'],
    ['no leap year', '29/02/2019'],
    ['a thirteenth month: an American date is not turned round', '04/13/2019'],
    ['mixed separators', '03/04-2019'],
    ['a month', 'April 2019'],
    ['a period', '01/04/2019 - 30/06/2019'],
    ['a year', '2019'],
    ['three-digit year', '03/04/201'],
    ['day zero', '00/04/2019'],
    ['words', 'early April'],
    ['nothing', ''],
    ['a version', '1.2.3.4'],
    ['a postcode', 'BH1 2QE'],
    ['before Excel', '01/01/1066'],
    ['the day before Excel begins', '31/12/1899'],
    ['more than a cell with a date in it', `03/04/2019${' '.repeat(51)}`],
  ])('rejects %s: %s', (_why, text) => {
    expect(parseDateText(text)).toBeUndefined();
  });

  test('says when day and month could change places', () => {
    expect(parseDateText('03/04/2019')?.mayBeTurned).toBe(true);
    expect(parseDateText('12/04/2019')?.mayBeTurned).toBe(true);
    expect(parseDateText('13/04/2019')?.mayBeTurned).toBe(false);
    expect(parseDateText('04/04/2019')?.mayBeTurned).toBe(false);
    expect(parseDateText('3 April 2019')?.mayBeTurned).toBe(false);
    expect(parseDateText('2019-04-03')?.mayBeTurned).toBe(false);
  });

  test('says when the century was supplied, and gives the serial number', () => {
    expect(parseDateText('3/4/19')).toMatchObject({ hasShortYear: true, serial: 43558 });
    expect(parseDateText('3/4/2019')).toMatchObject({ hasShortYear: false, serial: 43558 });
  });
});
