import { aboutMismatch } from '../../../src/domain/rules/about-mismatch';
import { parsePeriod } from '../../../src/domain/model/parse-period';
import type { Claims, Origin, ReturnSheet } from '../../../src/domain/model/returns';
import { records, type CheckedSheet } from '../../support/return-builders';
import { testWorkbookRule } from '../../support/test-workbook-rule';

const CELL = { top: 0, left: 1, bottom: 0, right: 1 };
const COVER: Origin = { sheet: 'Cover', area: { top: 2, left: 2, bottom: 2, right: 2 } };
const NONE: Claims = { provider: [], service: [], period: [] };

function sheet(name: string, said: Partial<ReturnSheet>, period = '2019-20 Q1'): CheckedSheet {
  const checked = records({ at: 'A3', sheet: name, period, from: 'B2', columns: ['gender', 'age'], rows: [['F', 30]] });
  const returns = checked.recognition.returns.map((table) => ({ ...table, ...said }));
  return { ...checked, recognition: { ...checked.recognition, returns } };
}

const provider = { value: 'Harbour Support', from: CELL };
const another = { ...NONE, provider: [{ value: 'Lighthouse', from: COVER }] };
const q2 = { ...NONE, period: [{ value: parsePeriod('2019-20 Q2')!, from: COVER }] };

testWorkbookRule(aboutMismatch, {
  accept: [
    { name: 'all of one mind', on: { sheets: [sheet('Q1', { provider })] } },
    {
      name: 'a cover for the last of several quarters',
      on: { sheets: [sheet('Q1', { disagreeing: q2 }), sheet('Q2', {}, '2019-20 Q2')] },
    },
  ],
  reject: [
    {
      name: 'the cover names another provider and another quarter',
      on: { sheets: [sheet('Return', { provider, disagreeing: { ...another, ...{ period: q2.period } } })] },
      findings: [
        {
          at: 'Return!B1',
          severity: 'query',
          message:
            'Sheet “Return”: the provider is “Harbour Support” by Return!B1, but “Lighthouse” by Cover!C3. “Harbour Support” was taken.',
        },
        {
          at: 'Return!B2',
          message:
            'Sheet “Return”: the period is “2019-20 Q1” by Return!B2, but “2019-20 Q2” by Cover!C3. “2019-20 Q1” was taken.',
        },
      ],
    },
    {
      name: 'once for all sheets, and the file’s name',
      on: {
        sheets: ['Q1', 'Q1 again'].map((name) =>
          sheet(name, {
            service: { value: 'The Shores', from: COVER },
            disagreeing: { ...NONE, service: [{ value: 'Harbour', from: 'file-name' }] },
          }),
        ),
      },
      findings: [
        {
          at: 'Q1',
          message:
            'Sheet “Q1”: the service is “The Shores” by Cover!C3, but “Harbour” by the file’s name. “The Shores” was taken.',
        },
      ],
    },
  ],
});
