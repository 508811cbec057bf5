import { formulaReferenceLost } from '../../../src/domain/rules/formula-reference-lost';
import { unrecognised, withDetails, type CheckedSheet } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

const sheet = (value: string | number | null, formulas: Readonly<Record<string, string>>, at = 'A1'): CheckedSheet =>
  withDetails(unrecognised([['Total', value, 4]], { at, headerNotFound: false }), { formulas });

testRule(formulaReferenceLost, {
  accept: [
    { name: 'cells that stand', on: sheet(3, { B1: '=SUM(C1:D1)' }) },
    { name: 'the error is shown', on: sheet('#REF!', { B1: '=SUM(#REF!)' }) },
    { name: 'it is a text', on: sheet(0, { B1: '=IF(C1="#REF!",1,0)' }) },
  ],
  reject: [
    {
      name: 'hidden by IFERROR',
      on: sheet(0, { B1: '=IFERROR(SUM(#REF!),0)' }),
      findings: [
        {
          cells: ['B1'],
          count: 1,
          severity: 'query',
          message: 'Sheet “Return”, B1: =IFERROR(SUM(#REF!),0) uses cells that were deleted, and shows no error.',
        },
      ],
    },
    {
      name: 'two of a kind and one other, never calculated',
      on: sheet(null, { E4: '=SUM(#REF!)', F4: '=SUM(#REF!)', H9: '=#REF!+F4' }, 'D4'),
      findings: [
        {
          cells: ['E4', 'F4'],
          count: 2,
          message:
            'Sheet “Return”: 2 formulas use cells that were deleted, and show no error. The first is E4: =SUM(#REF!) uses cells that were deleted, and shows no error.',
        },
        {
          cells: ['H9'],
          count: 1,
          message: 'Sheet “Return”, H9: =#REF!+F4 uses cells that were deleted, and shows no error.',
        },
      ],
    },
  ],
});
