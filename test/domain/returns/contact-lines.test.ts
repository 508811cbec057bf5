import { MINIMUM_SPECIFICATION } from '../../../src/domain/codelists/minimum-set';
import type { CellValue } from '../../../src/cells/cell-values';
import type { ReturnSheet } from '../../../src/domain/model/returns';
import { recogniseSheet } from '../../../src/domain/returns/recognise';
import { gridOf } from '../../support/builders';

function onlyForm(...rows: readonly (readonly CellValue[])[]): ReturnSheet {
  const { returns } = recogniseSheet(gridOf(rows), MINIMUM_SPECIFICATION);
  expect(returns.map(({ layout, isReturn }) => [layout, isReturn])).toEqual([['form', true]]);
  return returns[0]!;
}

const mapped = ({ fields }: ReturnSheet): string[] => fields.map(({ header, kpi }) => `${header} = ${kpi.id}`);

describe('lines that say whom to ask', () => {
  test.each<readonly [string, CellValue]>([
    ['Contact email', 'office@example.org'],
    ['Contact email', null],
    ['Contact', 'Jo Bloggs'],
    ['Contact', null],
    ['Contact name:', 'Jo Bloggs'],
    ["Main contact's telephone number", '01305 000000'],
    ['E-mail', 'office@example.org'],
  ])('%s, %s is no part of the breakdown above and no KPI', (label, value) => {
    const table = onlyForm(
      ['Beneficiaries', 12],
      ['Referrals out', null],
      ['Police', 4],
      ['Housing', 3],
      [label, value],
      ['Referrals in', 9],
    );
    expect(mapped(table)).toEqual([
      'Beneficiaries = beneficiaries',
      'Referrals out = referrals-out',
      'Police = referred-to',
      'Housing = referred-to',
      'Referrals in = referrals-in',
    ]);
    expect(table.unmapped.map(({ header }) => header)).toEqual(value === null ? [] : [label]);
  });

  test('contacts that are counted are counted', () => {
    const table = onlyForm(['Beneficiaries', 12], ['Contacts', 31], ['Referrals in', 9]);
    expect(mapped(table)).toContain('Contacts = contacts');
  });
});
