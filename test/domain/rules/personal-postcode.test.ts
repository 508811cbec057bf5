import { personalPostcode } from '../../../src/domain/rules/personal-postcode';
import { form, records } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

const inOutcome = (...texts: string[]) =>
  records({ at: 'C3', columns: ['outcome'], rows: texts.map((text) => [text]) });

testRule(personalPostcode, {
  accept: [
    { name: 'first halves and sectors', on: inOutcome('DT1', 'BH21', 'SW1A', 'DT1 1', 'EC1V') },
    { name: 'letters Royal Mail never uses in the second half', on: inOutcome('DT1 1CI', 'DT1 1OA', 'QT1 1AA') },
    { name: 'inside a longer code', on: inOutcome('XDT1 1AAB', 'REF-DT1 1AA9') },
    { name: 'a run-together code among words', on: inOutcome('case DT11AA closed') },
    {
      name: 'a reference that looks like one',
      on: records({ at: 'C3', columns: ['client-id'], rows: [['AB123CD'], ['W12AB']] }),
    },
    {
      name: 'the provider’s own address',
      on: form({
        at: 'A1',
        rows: [
          ['?Address of provider', '1 High St, DT1 1AA'],
          ['sessions', 2],
        ],
      }),
    },
    { name: 'words and numbers', on: inOutcome('B12 4 people', 'in 5 of 10', 'M1 junction 2AB') },
  ],
  reject: [
    {
      name: 'each shape, in any case, alone or in a sentence',
      on: inOutcome('M1 1AE', 'b33 8th', 'lives at CR2 6XH now', 'DN55 1PT', 'W1A 0AX', 'ec1a 1bb', 'DT11AA'),
      findings: [
        {
          cells: ['C4:C10'],
          count: 7,
          message: 'Outcome: 7 cells (first row 4) hold a full postcode, for example M1 ….',
          kpi: 'outcome',
          severity: 'error',
        },
      ],
    },
    {
      name: 'in two columns, one without a KPI',
      on: records({
        at: 'F6',
        columns: ['client-id', 'ethnicity', '?Home'],
        rows: [
          ['a', 'W1', 'SW1A 1AA'],
          ['b', 'DT2 8AB', null],
        ],
      }),
      findings: [
        { cells: ['H7'], count: 1, message: 'Row 7, Home: there is a full postcode (SW1A …).' },
        { cells: ['G8'], count: 1, message: 'Row 8, Ethnicity: there is a full postcode (DT2 …).' },
      ],
    },
  ],
});
