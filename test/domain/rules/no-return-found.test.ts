import { noReturnFound } from '../../../src/domain/rules/no-return-found';
import { gridOf } from '../../support/builders';
import { tableOf } from '../../support/register-tables';
import { records, type CheckedSheet } from '../../support/return-builders';
import { TEST_SPECIFICATION } from '../../support/test-specification';
import { testWorkbookRule } from '../../support/test-workbook-rule';

function other(sheet: string, rows: (string | number)[][], headerNotFound = false): CheckedSheet {
  return {
    grid: gridOf(rows, { sheet }),
    recognition: { returns: [], notChecked: [], headerNotFound },
    specification: TEST_SPECIFICATION,
  };
}

const STAFF = other('Staff', [
  ['Name', 'Post'],
  ['A', 'B'],
]);
const RETURN = records({ at: 'A1', columns: ['gender', 'age'], rows: [['F', 30]] });

testWorkbookRule(noReturnFound, {
  onlyOnceBecause: 'it is about the file',
  accept: [
    { name: 'a return among other sheets', on: { sheets: [STAFF, RETURN] } },
    { name: 'one sheet of several was checked', on: { sheets: [STAFF], isWhole: false } },
    {
      name: 'a commissioning workbook',
      on: { sheets: [STAFF], tables: [tableOf('Services', ['Service ID', 'Service'], ['S1', 'The Shores'])] },
    },
    {
      name: 'a return whose headings could not be found: that is said',
      on: { sheets: [other('Data', [['x']], true)] },
    },
    { name: 'blank sheets', on: { sheets: [other('Sheet1', [])] } },
  ],
  reject: [
    {
      name: 'a list of staff',
      on: { sheets: [STAFF] },
      findings: [
        {
          at: 'Staff',
          severity: 'error',
          message: 'Sheet “Staff” was not recognised as a return. The file’s values were not checked.',
        },
      ],
    },
    {
      name: 'six sheets, a blank one first',
      on: { sheets: [other('Blank', []), ...['A', 'B', 'C', 'D', 'E', 'F'].map((sheet) => other(sheet, [['x', 1]]))] },
      findings: [
        {
          at: 'A',
          message:
            'Sheet “A” was not recognised as a return, and the same goes for “B”, “C”, “D”, “E” and 1 more sheet. The file’s values were not checked.',
        },
      ],
    },
  ],
});
