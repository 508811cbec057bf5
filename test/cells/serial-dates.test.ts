import fc from 'fast-check';
import {
  addDays,
  addDaysTo,
  daysInMonth,
  isoOfSerial,
  isPlausibleSerial,
  isRealDay,
  parseIsoDate,
  serialOfIso,
} from '../../src/cells/serial-dates';

describe('serial dates', () => {
  test.each([
    [1, '1900-01-01'],
    [31, '1900-01-31'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [366, '1900-12-31'],
    [367, '1901-01-01'],
    [25569, '1970-01-01'],
    [36526, '2000-01-01'],
    [36585, '2000-02-29'],
    [43556, '2019-04-01'],
    [2958465, '9999-12-31'],
  ])('%d is %s, both ways', (serial, iso) => {
    expect(isoOfSerial(serial)).toBe(iso);
    expect(serialOfIso(iso)).toBe(serial);
  });

  test('drops the time of day', () => {
    expect(isoOfSerial(43556.99)).toBe('2019-04-01');
  });

  test.each([0, -1, 60, 60.5, 2958466, Number.NaN, Number.POSITIVE_INFINITY])('%d is no date', (serial) => {
    expect(isoOfSerial(serial)).toBeUndefined();
  });

  test.each(['1900-02-29', '2019-02-29', '2019-13-01', '2019-00-10', '1899-12-31', '2019-4-1', 'today'])(
    '%s has no serial',
    (iso) => {
      expect(serialOfIso(iso)).toBeUndefined();
    },
  );

  test('agrees with the calendar of the machine for every day Excel knows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const machine = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
        expect(isoOfSerial(serial)).toBe(machine);
        expect(serialOfIso(machine)).toBe(serial);
      }),
    );
  });

  test('knows the length of months', () => {
    expect([2019, 2020, 1900, 2000].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
    expect(daysInMonth(2019, 13)).toBe(0);
  });

  test('moves on by days across months and years', () => {
    expect(addDays(parseIsoDate('2019-12-31')!, 1)).toEqual({ year: 2020, month: 1, day: 1 });
    expect(addDays(parseIsoDate('2020-03-01')!, -1)).toEqual({ year: 2020, month: 2, day: 29 });
  });

  test.each([
    [3653, false],
    [3654, true],
    [73_050.99, true],
    [73_051, false],
    [1985, false],
  ])('%d looks like a date: %s', (value, expected) => {
    expect(isPlausibleSerial(value)).toBe(expected);
    expect([isoOfSerial(3654), isoOfSerial(73_050)]).toEqual(['1910-01-01', '2099-12-31']);
  });

  test.each([
    [{ year: 1900, month: 1, day: 1 }, true],
    [{ year: 9999, month: 12, day: 31 }, true],
    [{ year: 2020, month: 2, day: 29 }, true],
    [{ year: 1899, month: 12, day: 31 }, false],
    [{ year: 10_000, month: 1, day: 1 }, false],
    [{ year: 2019, month: 4, day: 0 }, false],
    [{ year: 2019, month: 4, day: 31 }, false],
    [{ year: 2019.5, month: 4, day: 1 }, false],
    [{ year: 2019, month: 4.5, day: 1 }, false],
    [{ year: 2019, month: 4, day: 1.5 }, false],
  ])('%j is a day: %s', (day, expected) => {
    expect(isRealDay(day)).toBe(expected);
  });

  test('moves a text on, and leaves alone what is no day', () => {
    expect([addDaysTo('2019-12-31', 1), addDaysTo('2019-12-31', 0), addDaysTo('soon', 1)]).toEqual([
      '2020-01-01',
      '2019-12-31',
      'soon',
    ]);
  });
});
