import { crimeRelatedBlank } from '../../../src/domain/rules/crime-related-blank';
import { form, ofService } from '../../support/return-builders';
import { tableOf } from '../../support/register-tables';
import { reportOn } from '../../support/test-rule';
import { testWorkbookRule } from '../../support/test-workbook-rule';

const COLUMNS = ['Service ID', 'Service', 'Crime-related'];
const sheet = (name: string) => form({ at: 'A1', sheet: name, rows: [['sessions', 1]] });

testWorkbookRule(crimeRelatedBlank, {
  accept: [
    {
      name: 'services of which the register says so, either way',
      on: {
        sheets: [
          ofService(sheet('One'), { isCrimeRelated: true }),
          ofService(sheet('Two'), { id: 'S2', isCrimeRelated: false }),
        ],
      },
    },
    { name: 'a return of no service that anybody knows', on: { sheets: [sheet('Return')] } },
  ],
  reject: [
    {
      name: 'once for each service, on its first return',
      on: {
        sheets: [
          ofService(sheet('Q1'), {}),
          ofService(sheet('Q2'), {}),
          ofService(sheet('Other'), { id: 'S2', name: 'Harbour' }),
        ],
      },
      findings: [
        {
          at: 'Q1',
          message:
            'Sheet “Q1”: does “The Shores” deal with crime? Crime-related in Services is blank, so “Offence type” and “Offences” were not asked for.',
        },
        {
          at: 'Other',
          message:
            'Sheet “Other”: does “Harbour” deal with crime? Crime-related in Services is blank, so “Offence type” and “Offences” were not asked for.',
        },
      ],
    },
    {
      name: 'in the register, where it is in the workbook',
      on: {
        sheets: [ofService(sheet('Q1'), {})],
        tables: [tableOf('Services', COLUMNS, ['S1', 'The Shores', null])],
      },
      findings: [
        {
          at: 'Services!A2:C2',
          message:
            'Row 2: does “The Shores” deal with crime? Crime-related in Services is blank, so “Offence type” and “Offences” were not asked for.',
        },
      ],
    },
  ],
});

test('what was not asked for is told as not checked', () => {
  expect(reportOn(ofService(sheet('Q1'), {})).notChecked.map(({ what }) => what)).toContain(
    'Whether “Offence type” and “Offences” are filled in',
  );
});
