import { checkSheet, type SheetReport } from '../../../src/domain/check/check-sheet';
import type { Grid } from '../../../src/domain/model/grid';
import { readSpecifications, specificationFor } from '../../../src/domain/tables/specification-tables';
import { gridFrom, gridOf } from '../../support/builders';
import { describeTable, onlyTable, recognise } from '../../support/describe-return';
import { specificationTables } from '../../fixtures/mhclg/specification';

/** What a service of its own is asked for; nothing of the minimum set. */
const ASKED = specificationFor(
  readSpecifications(
    specificationTables(
      [
        {
          id: 'S1',
          name: 'Youth work',
          questions: [
            { heading: 'Progress', kind: 'text', required: 'Yes' },
            { heading: 'Underspend', kind: 'money', required: 'Yes' },
            { heading: 'Contact email', kind: 'email', required: 'Yes' },
            { heading: 'Project', kind: 'text', required: 'Yes' },
            { heading: 'Rating', kind: 'category', required: 'Yes', list: 'Ratings' },
          ],
        },
      ],
      { Ratings: ['Green', 'Amber', 'Red'] },
    ),
  ),
  { service: 'Youth work' },
);

describe('answers below their labels', () => {
  test('figures of the minimum set', () => {
    const table = onlyTable(
      gridFrom(`
        Monitoring form
        Number of clients supported
        131

        Referrals received
        86

        Onward referrals made
        55
      `),
    );
    expect(describeTable(table)).toMatchObject({
      layout: 'form',
      isReturn: true,
      fields: { beneficiaries: 'A3', 'referrals-in': 'A6', 'referrals-out': 'A9' },
    });
  });

  test('hints, marks for programs and limits around the answer, filled in or not', () => {
    const table = onlyTable(
      gridOf([
        ['YW_PROGRESS-START'],
        ['Progress'],
        ['How is the work going?'],
        [null],
        ['500 words suggested'],
        ['YW_UNDERSPEND-START'],
        ['Underspend'],
        ['What is left of the grant of this financial year so far?'],
        ['Enter numbers only'],
        [120],
        ['YW_UNDERSPEND-END'],
        ['Contact email'],
        ['jo@example.org'],
      ]),
      ASKED,
    );
    expect(describeTable(table).fields).toEqual({ progress: 'A4', underspend: 'A10', 'contact-email': 'A13' });
  });

  test('between tables, each form and table by itself', () => {
    const { returns } = recognise(mixed(), ASKED);
    expect(returns.map((table) => describeTable(table)).map(({ layout, fields }) => ({ layout, fields }))).toEqual([
      { layout: 'form', fields: { progress: 'A3' } },
      { layout: 'records', fields: { project: 'A7:A8', rating: 'B7:B8' } },
      { layout: 'form', fields: { underspend: 'A14', 'contact-email': 'A16' } },
    ]);
  });

  test('a blank answer is told at its cell, an address asked for is no personal data', () => {
    const { findings } = report(mixed());
    expect(findings.filter(({ rule }) => rule !== 'period-missing').map(({ message }) => message)).toEqual([
      'A3, Progress: the cell is blank.',
    ]);
  });

  test.each([
    ['lists of allowed values', ['Gender', 'Female', 'Male', 'Other', '', 'Ethnicity', 'White', 'Asian', 'Black']],
    [
      'a guide',
      [
        'Referrals in',
        'Everyone who was sent to the service by somebody else in the period.',
        '',
        'Sessions',
        'Meetings of at least thirty minutes, in person or by telephone.',
      ],
    ],
    ['one label', ['Clients', '12', '', 'Thank you for sending this in.']],
  ])('%s: no form', (_what, lines) => {
    const { returns } = recognise(gridOf(lines.map((line) => [line === '' ? null : line])));
    expect(returns.filter(({ layout }) => layout === 'form')).toEqual([]);
  });
});

function mixed(): Grid {
  return gridOf([
    ['Progress', null],
    ['How is the work going?', null],
    [null, null],
    ['500 words suggested', null],
    ['YW_PROJECTS-START', null],
    ['Project', 'Rating'],
    ['Drop-in', 'Green'],
    ['Football', 'Amber'],
    [null, 'Please select an option'],
    [null, 'Please select an option'],
    ['YW_PROJECTS-END', null],
    ['Underspend', null],
    ['Enter numbers only', null],
    [120, null],
    ['Contact email', null],
    ['jo@example.org', null],
  ]);
}

function report(grid: Grid): SheetReport {
  const check = checkSheet(grid, ASKED);
  let step = check.next();
  while (!step.done) step = check.next();
  return step.value;
}
