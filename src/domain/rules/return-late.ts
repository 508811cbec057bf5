import { dueDay } from '../tables/return-dates';
import { plainKey } from '../tables/spec-rows';
import { serialOfIso } from '../../cells/serial-dates';
import { defineRule } from '../engine/define-rule';
import { counted, quote, where } from '../text/grammar';
import { printDate } from '../text/print-date';

type Data = Readonly<{
  service: string;
  period: string;
  due: string;
  received: string;
  days: number;
}>;

/**
 * A row of `Returns` that was received after its return was due: so many days after the end of the period as `Settings` says,
 * or four weeks. Where single sheets are checked, their rows only.
 */
export const returnLate = defineRule<Data>({
  id: 'return-late',
  severity: 'query',
  theme: 'wrong',
  appliesTo: 'workbook',
  source:
    '2019 report, section 4.5: quarterly data. The day is an assumption of ours until “Returns due after days” in Settings says another.',
  words: {
    title: 'A return came late',
    why: 'What comes late is reviewed late, and a service in trouble is noticed a quarter later than it could be.',
    whatToDo:
      'Check the date received. If it is right, agree with the provider how the next return comes on time, and explain it here. The table Settings may say “Returns due after days”.',
    message: (facts, { service, period, due, received, days }) =>
      `${where(facts)}, ${quote(service)}, ${period}: received on ${printDate(received)}, ${counted(days, 'day')} after it was due on ${printDate(due)}.`,
  },
  check: function* ({ sheets, isWhole, registers }) {
    const checked = new Set(sheets.map(({ grid }) => plainKey(grid.sheet)));
    for (const { service, sheet, period, received, place } of registers.returns) {
      if (!period || received === undefined || !place || !(isWhole || checked.has(plainKey(sheet)))) continue;
      const due = dueDay(period, registers.settings);
      if (received <= due) continue;
      const name = registers.services.find(({ id }) => plainKey(id) === plainKey(service))?.name ?? service;
      yield {
        sheet: place.sheet,
        areas: [place.area],
        samples: [],
        label: name,
        count: 1,
        discriminator: period.label,
        data: { service: name, period: period.label, due, received, days: daysBetween(due, received) },
      };
    }
  },
});

function daysBetween(first: string, last: string): number {
  return (serialOfIso(last) ?? 0) - (serialOfIso(first) ?? 0);
}
