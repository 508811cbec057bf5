import { partExceedsWhole } from '../../../src/domain/rules/part-exceeds-whole';
import type { Kpi } from '../../../src/domain/model/specification';
import { form, records, summary } from '../../support/return-builders';
import { TEST_SPECIFICATION } from '../../support/test-specification';
import { testRule } from '../../support/test-rule';

const QUARTERS = ['2018-19', '2019-20'];

function partOf(whole: string, id: string, name: string): Kpi {
  return { id, name, aliases: [], unit: 'people', kind: 'count', required: 'no', responses: 'single', partOf: whole };
}

/** The Shores (report, section 5.1): 326 referrals, 194 forensic examinations, 220 onward referrals. */
const SPECIFICATION = {
  ...TEST_SPECIFICATION,
  kpis: [
    ...TEST_SPECIFICATION.kpis,
    partOf('referrals-in', 'examinations', 'Forensic examinations'),
    partOf('examinations', 'night-examinations', 'Examinations at night'),
  ],
};

testRule(partExceedsWhole, {
  accept: [
    {
      name: 'parts no larger than the whole, and what is no part of it',
      on: summary({
        at: 'B2',
        periods: QUARTERS,
        specification: SPECIFICATION,
        rows: [
          ['referrals-in', 326, 278],
          ['examinations', 194, 278],
          ['sessions', 900, 900],
        ],
      }),
    },
    {
      name: 'a part without its whole, suppressed figures and blanks',
      on: summary({
        at: 'B2',
        periods: QUARTERS,
        specification: SPECIFICATION,
        rows: [
          ['night-examinations', 7, 8],
          ['referrals-in', '*', null],
          ['gender/Female', 7, 8],
        ],
      }),
    },
    {
      name: 'records',
      on: records({
        at: 'B2',
        columns: ['referrals-in', 'examinations'],
        specification: SPECIFICATION,
        rows: [[1, 2]],
      }),
    },
  ],
  reject: [
    {
      name: 'two parts, one in both years',
      on: summary({
        at: 'B2',
        periods: QUARTERS,
        specification: SPECIFICATION,
        rows: [
          ['referrals-in=New referrals', 326, 278],
          ['examinations', 1940, 279],
          ['night-examinations', 2000, 1],
        ],
      }),
      findings: [
        {
          cells: ['C4', 'D4'],
          count: 2,
          message:
            'C4, “Forensic examinations” is 1,940 in 2018-19, but “New referrals”, of which it is a part, is 326 in C3. The same goes for 1 other period.',
          kpi: 'examinations',
          severity: 'error',
        },
        {
          cells: ['C5'],
          count: 1,
          message:
            'C5, “Examinations at night” is 2,000 in 2018-19, but “Forensic examinations”, of which it is a part, is 1,940 in C4.',
        },
      ],
    },
    {
      name: 'in a form, numbers stored as text',
      on: form({
        at: 'A7',
        specification: SPECIFICATION,
        rows: [
          ['examinations', '1,940'],
          ['referrals-in', 326],
        ],
      }),
      findings: [
        {
          cells: ['B7'],
          count: 1,
          message: 'B7, “Forensic examinations” is 1,940, but “Referrals in”, of which it is a part, is 326 in B8.',
        },
      ],
    },
  ],
});
