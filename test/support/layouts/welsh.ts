import { quarterLines, writeTable, type AxisLine } from './axes';
import { headedLines, measureLines, titled, type Layout } from './lines-of';
import type { RandomReturn } from './random-return';

const MEASURES: Readonly<Record<string, string>> = {
  beneficiaries: 'Nifer y cleientiaid a gefnogwyd',
  'referrals-in': 'Atgyfeiriadau a dderbyniwyd',
  'referrals-out': 'Atgyfeiriadau ymlaen',
  sessions: 'Nifer y sesiynau',
  'new-cases': 'Achosion newydd',
  'closed-cases': 'Achosion a gaewyd',
};

const HEADINGS: Readonly<Record<string, string>> = {
  gender: 'Rhywedd',
  age: 'Oedran',
  ethnicity: 'Ethnigrwydd',
  'offence-type': 'Math o drosedd',
  'intervention-type': 'Math o gymorth',
};

function linesOf(data: RandomReturn): readonly AxisLine[] {
  const measures = measureLines(data).flatMap((row): readonly AxisLine[] => {
    const label = MEASURES[row.line?.measure ?? ''];
    return label === undefined ? [] : [{ ...row, labels: [label] }];
  });
  const parts = data.breakdowns.flatMap((each) => {
    const heading = HEADINGS[each.list];
    return heading === undefined ? [] : headedLines({ ...each, heading });
  });
  return [...measures, ...parts];
}

/** Headings in Welsh, parts as the lists have them. */
export const IN_WELSH: readonly Layout[] = [
  {
    name: 'Welsh labels',
    lay: (data) => {
      const sheet = titled(data);
      writeTable(sheet, data, linesOf(data), quarterLines(), { top: 2, corner: ['Mesur'] });
      return sheet;
    },
  },
];
