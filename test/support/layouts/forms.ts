import { monthLines, quarterLines, writeTable, type AxisLine } from './axes';
import { headedLines, measureLines, ofClients, partLines, titled, twoOf, type Layout } from './lines-of';
import type { Breakdown, RandomReturn } from './random-return';
import type { SheetWriter } from './sheet-writer';

const ANSWER: AxisLine = { labels: [] };

const QUESTIONS: Readonly<Record<string, string>> = {
  beneficiaries: 'How many people did you support in this quarter?',
  'referrals-in': 'How many referrals did you receive?',
  'referrals-out': 'How many people did you refer on to another service?',
  sessions: 'How many sessions did you deliver?',
  'new-cases': 'How many new cases were opened?',
  'closed-cases': 'How many cases were closed?',
  'felt-safer': 'What percentage of clients felt safer?',
};

/** A value beside each label; no head. */
function writePairs(sheet: SheetWriter, data: RandomReturn, rows: readonly AxisLine[], top: number, left = 0): number {
  const end = writeTable(sheet, data, rows, [{ ...ANSWER, labels: [null] }], { top: top - 1, left });
  return end;
}

/** Labels with one answer each. */
export const FORMS: readonly Layout[] = [
  {
    name: 'form',
    lay: (data) => {
      const sheet = titled(data).put(1, 0, 'Service').put(1, 1, 'Harbour Outreach');
      writePairs(
        sheet,
        data,
        measureLines(data).map((row) => ({ ...row, service: 'Harbour Outreach' })),
        3,
      );
      return sheet;
    },
  },
  {
    name: 'form with breakdowns',
    lay: (data) => {
      const sheet = titled(data);
      const rows = [...measureLines(data), ...data.breakdowns.flatMap((each) => headedLines(each))];
      writePairs(sheet, data, rows, 2);
      return sheet;
    },
  },
  {
    name: 'questions',
    lay: (data) => {
      const sheet = titled(data);
      const rows = measureLines(data).map((row) => ({
        ...row,
        labels: [QUESTIONS[row.line?.measure ?? ''] ?? null],
      }));
      writeTable(sheet, data, rows, [{ labels: ['Answer'] }], { top: 2, corner: ['Question'] });
      return sheet;
    },
  },
  {
    name: 'several pairs of columns',
    lay: (data) => {
      const sheet = titled(data);
      const [first, second] = twoOf(data);
      writePairs(sheet, data, partHead(first), 3, 0);
      writePairs(sheet, data, partHead(second), 3, 2);
      writePairs(sheet, data, measureLines(data), 3, 4);
      return sheet;
    },
  },
  {
    name: 'two tables with a blank column between them',
    lay: (data) => {
      const sheet = titled(data);
      const [first, second] = twoOf(data);
      writeTable(sheet, data, partLines(first), quarterLines(), { top: 2, corner: [first.heading] });
      writeTable(sheet, data, partLines(second), quarterLines(), { top: 2, left: 6, corner: [second.heading] });
      return sheet;
    },
  },
  {
    name: 'two tables side by side with the same head labels',
    lay: (data) => {
      const sheet = titled(data);
      const [first] = twoOf(data);
      writeTable(sheet, data, partLines(first), quarterLines(), { top: 2, corner: ['Measure'] });
      writeTable(sheet, data, measureLines(data), quarterLines(), { top: 2, left: 5, corner: ['Measure'] });
      return sheet;
    },
  },
  {
    name: 'a block for each service, stacked under titles',
    lay: (data) => {
      const sheet = titled(data);
      let top = 2;
      for (const service of data.services) {
        sheet.put(top, 0, service);
        const rows = [...measureLines(data), ...partLines(twoOf(data)[0])].map((row) => ({ ...row, service }));
        top = writeTable(sheet, data, rows, quarterLines(), { top: top + 1, corner: ['Measure'] }) + 1;
      }
      return sheet;
    },
  },
  {
    name: 'a block for each quarter, stacked under titles',
    lay: (data) => {
      const sheet = titled(data);
      let top = 2;
      for (const quarter of quarterLines()) {
        sheet.put(top, 0, `Quarter ${(quarter.labels[0] ?? '').slice(1)}`);
        const months = quarter.months ?? [0, 3];
        const rows = measureLines(data).map((row) => ({ ...row, months }));
        top = writeTable(sheet, data, rows, [{ labels: ['Number'] }], { top: top + 1, corner: ['Measure'] }) + 1;
      }
      return sheet;
    },
  },
  {
    name: 'a block for each breakdown, each with its own heads',
    lay: (data) => {
      const sheet = titled(data);
      let top = 2;
      for (const each of ofClients(data))
        top =
          writeTable(sheet, data, partLines(each), monthLines(data).slice(0, 6), { top, corner: [each.heading] }) + 1;
      writeTable(sheet, data, measureLines(data), monthLines(data).slice(0, 6), { top, corner: ['Measure'] });
      return sheet;
    },
  },
];

function partHead(breakdown: Breakdown): readonly AxisLine[] {
  return headedLines(breakdown);
}
