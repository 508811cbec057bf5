import fc from 'fast-check';
import { periodOfDays, printPeriod } from '../../../src/domain/model/make-period';
import { findFinancialYear, parsePeriod, periodOfSerial } from '../../../src/domain/model/parse-period';
import { daysInMonth, serialOfIso } from '../../../src/cells/serial-dates';

const Q1 = { start: '2019-04-01', end: '2019-06-30', label: '2019-20 Q1' };
const Q2 = { start: '2019-07-01', end: '2019-09-30', label: '2019-20 Q2' };
const APRIL = { start: '2019-04-01', end: '2019-04-30', label: 'April 2019' };
const YEAR = { start: '2019-04-01', end: '2020-03-31', label: '2019-20' };
const FIRST_HALF = { start: '2019-04-01', end: '2019-09-30', label: '1 April 2019 to 30 September 2019' };
const GRANT_YEAR = { start: '2019-10-01', end: '2020-09-30', label: '1 October 2019 to 30 September 2020' };

describe('parsePeriod', () => {
  test.each([
    ['Q1 2019/20', Q1],
    ['Q1 2019-20', Q1],
    ['Q1 19/20', Q1],
    ['q1 2019/2020', Q1],
    ['2019-20 Q1', Q1],
    ['2019/20 - Q1', Q1],
    ['2019/20 Quarter 1', Q1],
    ['Quarter 1 2019/20', Q1],
    ['Quarter One 2019/20', Q1],
    ['Qtr 1, 2019/20', Q1],
    ['1st quarter 2019/20', Q1],
    ['First quarter of 2019/20', Q1],
    ['Q1 (Apr-Jun) 2019/20', Q1],
    ['Q2 (Jul-Sep) 2019/20', Q2],
    ['Q1 2019/20: Apr 2019 - Jun 2019', Q1],
    ['Q1 (Apr–Jun 2019)', Q1],
    ['Apr–Jun 2019', Q1],
    ['Apr-Jun 2019', Q1],
    ['Apr — Jun 2019', Q1],
    ['April to June 2019', Q1],
    ['April - June 2019/20', Q1],
    ['Apr 19 - Jun 19', Q1],
    ["Apr '19 – Jun '19", Q1],
    ['01/04/2019 – 30/06/2019', Q1],
    ['01/04/2019-30/06/2019', Q1],
    ['01.04.19 to 30.06.19', Q1],
    ['1 April 2019 to 30 June 2019', Q1],
    ['1st April 2019 - 30th June 2019', Q1],
    ['1 April to 30 June 2019', Q1],
    ['from 1 April 2019 to 30 June 2019', Q1],
    ['2019-04-01 to 2019-06-30', Q1],
    ['quarter ending 30 June 2019', Q1],
    ['Quarter ended June 2019', Q1],
    ['3 months to 30 June 2019', Q1],
    ['April 2019', APRIL],
    ['Apr 2019', APRIL],
    ['Apr-19', APRIL],
    ['Apr 19', APRIL],
    ['1-30 April 2019', APRIL],
    ['April 2019/20', APRIL],
    ['Month ending 30/04/2019', APRIL],
    ['2019/20', YEAR],
    ['2019-20', YEAR],
    ['2019–20', YEAR],
    ['2019/2020', YEAR],
    ['FY19/20', YEAR],
    ['FY 2019/20', YEAR],
    ['Financial year 2019 to 2020', YEAR],
    ['Financial year 2019/20', YEAR],
    ['April 2019 - March 2020', YEAR],
    ['Apr 19 to Mar 20', YEAR],
    ['Year ending 31 March 2020', YEAR],
    ['12 months to March 2020', YEAR],
    ['H1 2019/20', FIRST_HALF],
    ['Half year 1 2019/20', FIRST_HALF],
    ['Apr-Sep 2019', FIRST_HALF],
    ['Oct 2019 - Sep 2020', GRANT_YEAR],
    ['Jan-Mar 2019/20', { start: '2020-01-01', end: '2020-03-31', label: '2019-20 Q4' }],
    ['Q4 2023/24: Jan 2024 - Mar 2024', { start: '2024-01-01', end: '2024-03-31', label: '2023-24 Q4' }],
    ['Oct–Mar 2020', { start: '2019-10-01', end: '2020-03-31', label: '1 October 2019 to 31 March 2020' }],
    ['Feb 2020', { start: '2020-02-01', end: '2020-02-29', label: 'February 2020' }],
    ['Q1 2019/20 to Q2 2019/20', FIRST_HALF],
    ['Q1 & Q2 2019/20', FIRST_HALF],
    ['Q1 and Q2 2019/20', FIRST_HALF],
    ['Q1-Q2 2019/20', FIRST_HALF],
    ['Q1/Q2 2019/20', FIRST_HALF],
    ['2019/20 Q1 - Q2', FIRST_HALF],
    ['Q1, Q2, Q3 and Q4 2019/20', YEAR],
    ['Q1 2019/20 to Q4 2019/20', YEAR],
    ['April, May and June 2019', Q1],
    ['Apr 2019 & May 2019 & Jun 2019', Q1],
    ['Q1 2019', Q1],
    ['Q2 2019', Q2],
    ['2019 Quarter 2', Q2],
    ['H1 2019', FIRST_HALF],
    ['Quarters 1 and 2, 2019/20', FIRST_HALF],
    ['Quarters 1 & 2 2019-20', FIRST_HALF],
    ['Qtrs 1-2 2019/20', FIRST_HALF],
    ['Q1-2 2019/20', FIRST_HALF],
    ['Period ending 30 June 2019', Q1],
    ['Reporting period ended 30/09/2019', Q2],
    ['Period ending 30 April 2019', APRIL],
    ['Quarter-end 30 June 2019', Q1],
    ['1999/00', { start: '1999-04-01', end: '2000-03-31', label: '1999-00' }],
  ])('reads %s', (text, period) => {
    expect(parsePeriod(text)).toEqual(period);
  });

  test.each([
    ['no year', 'Q1'],
    ['no year', 'Apr'],
    ['no year', 'Apr-Jun'],
    ['two readings: of which year are those months?', 'Q4 2019'],
    ['two readings: of which year are those months?', 'second half 2019'],
    ['two readings: calendar or financial?', '2019'],
    ['years that do not follow', '2019/21'],
    ['the quarter is not those months', 'Q2 (Apr-Jun) 2019/20'],
    ['the months are not that year', 'Apr 2018 - Jun 2018 2019/20'],
    ['a fifth quarter', 'Q5 2019/20'],
    ['a day that does not exist', '01/04/2019 - 31/06/2019'],
    ['ends before it begins', '30/06/2019 - 01/04/2019'],
    ['one day only', '01/04/2019'],
    ['more than a period', 'Q1 2019/20 (draft, see notes)'],
    ['words', 'Annual report'],
    ['a count', '326'],
    ['a postcode', 'BH1 2QE'],
    ['nothing', ''],
    ['two quarters that do not follow one another', 'Q1 and Q3 2019/20'],
    ['the later quarter first', 'Q2 to Q1 2019/20'],
    ['a span without a year', 'Q1 to Q2'],
    ['dashes', `Q1 ${'-'.repeat(70)}`],
    ['not the end of a month', 'quarter ending 29 June 2019'],
    ['too long to be a period', `Q1 2019/20 ${' '.repeat(90)}`],
  ])('rejects %s: %s', (_why, text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });

  test.each([
    ['Q1', Q1],
    ['Quarter 2', Q2],
    ['Apr', APRIL],
    ['Apr-Jun', Q1],
    ['Q2 (Jul - Sep)', Q2],
    ['March', { start: '2020-03-01', end: '2020-03-31', label: 'March 2020' }],
    ['H1', FIRST_HALF],
    ['Q4 2019', { start: '2020-01-01', end: '2020-03-31', label: '2019-20 Q4' }],
    ['Q4 2020', { start: '2020-01-01', end: '2020-03-31', label: '2019-20 Q4' }],
  ])('reads %s when the financial year is known to be 2019/20', (text, period) => {
    expect(parsePeriod(text, { financialYear: 2019 })).toEqual(period);
  });

  test('a year that is written beats the year that is known', () => {
    expect(parsePeriod('Q1 2020/21', { financialYear: 2019 })?.label).toBe('2020-21 Q1');
  });

  test('reads back every period as we print it', () => {
    const day = fc
      .record({
        year: fc.integer({ min: 1990, max: 2079 }),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 31 }),
      })
      .filter(({ year, month, day: number }) => number <= daysInMonth(year, month));
    fc.assert(
      fc.property(day, day, (first, last) => {
        const period = periodOfDays(first, last) ?? periodOfDays(last, first);
        expect(parsePeriod(printPeriod(period!))).toEqual(period);
      }),
    );
  });

  test('reads back whole months, quarters and years as we print them', () => {
    const months = fc.record({
      year: fc.integer({ min: 1990, max: 2079 }),
      month: fc.integer({ min: 1, max: 12 }),
      length: fc.constantFrom(1, 3, 6, 12),
    });
    fc.assert(
      fc.property(months, ({ year, month, length }) => {
        const end = { year: year + Math.floor((month + length - 2) / 12), month: ((month + length - 2) % 12) + 1 };
        const period = periodOfDays({ year, month, day: 1 }, { ...end, day: daysInMonth(end.year, end.month) })!;
        expect(parsePeriod(period.label)).toEqual(period);
      }),
    );
  });
});

describe('periodOfSerial', () => {
  test('takes the first or last day of a month for the month', () => {
    expect(periodOfSerial(serialOfIso('2019-04-01')!)).toEqual(APRIL);
    expect(periodOfSerial(serialOfIso('2019-04-30')!)).toEqual(APRIL);
  });

  test.each([
    ['a day within a month', serialOfIso('2019-04-15')!],
    ['a count', 326],
    ['a time of day', serialOfIso('2019-04-01')! + 0.5],
    ['a day long ago', serialOfIso('1950-04-01')!],
    ['zero', 0],
  ])('rejects %s', (_why, serial) => {
    expect(periodOfSerial(serial)).toBeUndefined();
  });
});

describe('findFinancialYear', () => {
  test.each([
    ['Monitoring return 2019/20 – The Shores', 2019],
    ['KPI FY19-20', 2019],
    ['Funding 2018/19 and 2019/20', 2018],
  ])('finds the year in %s', (text, year) => {
    expect(findFinancialYear(text)).toBe(year);
  });

  test.each(['Return 2019', 'Ages 18/25', '01/04/2019', 'Room 12/34'])('finds none in %s', (text) => {
    expect(findFinancialYear(text)).toBeUndefined();
  });
});
