import { serviceUnknown } from '../../../src/domain/rules/service-unknown';
import type { ServiceRecord } from '../../../src/domain/model/registers';
import { beside, records, serviceCalled, type CheckedSheet } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';
import { TEST_SPECIFICATION } from '../../support/test-specification';

const SHORES: ServiceRecord = { id: 'SARC', name: 'The Shores SARC', provider: 'Dorset Care' };
const SERVICES: readonly ServiceRecord[] = [SHORES, { id: 'YOUTH', name: 'Youth Outreach', provider: 'Portland' }];

/** A sheet with the service in a labelled cell, and a register. */
function from(
  at: string,
  service: string,
  options: {
    readonly services?: readonly ServiceRecord[];
    readonly found?: ServiceRecord;
    readonly in?: 'sheet-name';
  } = {},
): CheckedSheet {
  const { services = SERVICES, found } = options;
  const sheet = serviceCalled(
    service,
    records({ at, columns: ['client-id', 'gender', 'age', 'ethnicity'], rows: [['a', 'F', 20, 'W1']] }),
    options.in,
  );
  return { ...sheet, specification: { ...TEST_SPECIFICATION, services, ...(found && { service: found }) } };
}

testRule(serviceUnknown, {
  accept: [
    { name: 'the ID, the name, in any case', on: from('A4', 'sarc') },
    { name: 'a name with more around it', on: from('A5', 'The Shores SARC, Dorset') },
    { name: 'a part of one name only', on: from('A6', 'The Shores') },
    { name: 'a workbook without a register', on: from('A7', 'Somewhere else', { services: [] }) },
    { name: 'a sheet’s name', on: from('A8', 'Somewhere else', { in: 'sheet-name' }) },
  ],
  reject: [
    {
      name: 'a slip of the pen',
      on: from('A4', 'Youth Outraech'),
      findings: [
        {
          cells: ['B1'],
          count: 1,
          message:
            'B1: “Youth Outraech” is not in the table Services. Did you mean “Youth Outreach”? Only what every service is asked for was checked.',
          severity: 'query',
          suggestions: ['Youth Outreach'],
        },
      ],
    },
    {
      name: 'another name, where the provider tells the service',
      on: from('C9', 'Assault referral centre', { found: SHORES }),
      findings: [
        {
          cells: ['B1'],
          count: 1,
          message:
            'B1: “Assault referral centre” is not in the table Services. The sheet was checked as “The Shores SARC”.',
          suggestions: ['The Shores SARC'],
        },
      ],
    },
    {
      name: 'one label for two tables once, and another service in a third',
      on: beside(
        beside(from('A4', 'Elsewhere'), from('F4', 'Elsewhere')),
        serviceCalled('Nowhere', from('K4', ''), { top: 1, left: 10, bottom: 1, right: 10 }),
      ),
      findings: [
        {
          cells: ['B1'],
          count: 1,
          message: 'B1: “Elsewhere” is not in the table Services. Only what every service is asked for was checked.',
        },
        {
          cells: ['K2'],
          count: 1,
          message: 'K2: “Nowhere” is not in the table Services. Only what every service is asked for was checked.',
        },
      ],
    },
  ],
});
