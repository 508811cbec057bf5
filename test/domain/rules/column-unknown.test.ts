import { columnUnknown } from '../../../src/domain/rules/column-unknown';
import { beside, ofService, records } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

testRule(columnUnknown, {
  accept: [
    {
      name: 'a column like nothing, without a specification of the service’s own',
      on: records({ at: 'B2', columns: ['gender', '?Shoe size'], rows: [['F', 38]] }),
    },
    {
      name: 'a heading like a KPI that has its column',
      on: records({ at: 'B2', columns: ['gender', '?Gender of child>gender'], rows: [['F', 'M']] }),
    },
    {
      name: 'a heading that may be the missing KPI’s, which is told there',
      on: records({ at: 'B2', columns: ['gender', '?Etnic orgin>ethnicity'], rows: [['F', 'W1']] }),
    },
    {
      name: 'columns that every return has',
      on: ofService(
        records({ at: 'B2', columns: ['gender', '?Notes', '?No.', '?Provider', '?Worker', '?'], rows: [['F']] }),
        {},
        true,
      ),
    },
    {
      name: 'a service in the register without a specification of its own',
      on: ofService(records({ at: 'B2', columns: ['gender', '?Shoe size'], rows: [['M', 43]] }), {}),
    },
    {
      name: 'nothing filled in',
      on: records({ at: 'B2', columns: ['gender', '?Outcom of case>outcome'], rows: [[null, null]] }),
    },
  ],
  reject: [
    {
      name: 'headings like KPIs that the sheet has nowhere else, in two tables',
      on: beside(
        records({ at: 'B2', columns: ['gender', '?Session count held>sessions'], rows: [['F', 3]] }),
        records({ at: 'F2', columns: ['gender', '?Outcom of case>outcome'], rows: [['F', 'x']] }),
      ),
      findings: [
        {
          cells: ['C2'],
          count: 1,
          message:
            'Sheet “Return”: “Session count held” (C2) is not the name of a KPI, so its cells were not checked. Did you mean “Sessions”?',
          kpi: 'sessions',
          severity: 'advice',
          suggestions: ['Sessions'],
        },
        {
          cells: ['G2'],
          count: 1,
          message:
            'Sheet “Return”: “Outcom of case” (G2) is not the name of a KPI, so its cells were not checked. Did you mean “Outcome”?',
          kpi: 'outcome',
        },
      ],
    },
    {
      name: 'what the service’s own specification does not ask for',
      on: ofService(
        records({ at: 'C4', columns: ['gender', '?Shoe size', '?Religion', '?Notes'], rows: [['F', 38, 'none', 'x']] }),
        {},
        true,
      ),
      findings: [
        {
          cells: ['D4', 'E4'],
          count: 2,
          message:
            'Sheet “Return”: the specification of “The Shores” does not ask for “Shoe size” (D4) and “Religion” (E4).',
        },
      ],
    },
    {
      name: 'very many of them',
      on: ofService(
        records({
          at: 'A1',
          columns: ['gender', ...Array.from({ length: 14 }, (_, index) => `?Extra ${'abcdefghijklmn'.charAt(index)}`)],
          rows: [['F']],
        }),
        {},
        true,
      ),
      findings: [
        {
          cells: 'BCDEFGHIJKLMNO'.split('').map((column) => `${column}1`),
          count: 14,
          message: expect.stringMatching(/“Extra a” \(B1\), .*“Extra k” \(L1\) and “Extra l” \(M1\) and 2 others\.$/),
        },
      ],
    },
  ],
});
