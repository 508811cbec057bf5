import { referenceDuplicated } from '../../../src/domain/rules/reference-duplicated';
import { FUNDS, SERVICES, spend } from '../../support/ledger-tables';
import { testLedgerRule } from '../../support/test-ledger-rule';

testLedgerRule(referenceDuplicated, {
  accept: [
    {
      name: 'one reference for another amount; another reference',
      on: [
        FUNDS,
        SERVICES,
        spend(
          ['F1', 'A', '2019-06-01', 5, 'I1'],
          ['F1', 'A', '2019-06-01', 6, 'I1'],
          ['F1', 'A', '2019-06-01', 5, 'I2'],
        ),
      ],
    },
    {
      name: 'a copy taken back under the same reference',
      on: [
        FUNDS,
        SERVICES,
        spend(
          ['F1', 'A', '2019-06-01', 5, 'I1'],
          ['F1', 'A', '2019-06-01', 5, 'I1'],
          ['F1', 'A', '2019-06-01', -5, 'I1'],
        ),
      ],
    },
    {
      name: 'a copy taken back by a credit note that names it',
      on: [
        FUNDS,
        SERVICES,
        spend(
          ['F1', 'A', '2019-06-01', 5, 'I1'],
          ['F1', 'A', '2019-06-01', 5, 'I1'],
          ['F1', 'A', '2019-06-01', -5, 'CN7', 'Credit for I1'],
        ),
      ],
    },
    {
      name: 'a copy taken back by a credit note that names it in several words',
      on: [
        FUNDS,
        SERVICES,
        spend(
          ['F1', 'A', '2019-06-01', 100, 'INV 1'],
          ['F1', 'A', '2019-06-01', 100, 'INV 1'],
          ['F1', 'A', '2019-06-01', -100, 'CN7', 'credit for INV 1'],
        ),
      ],
    },
    {
      name: 'lines without a reference',
      on: [FUNDS, SERVICES, spend(['F1', 'A', '2019-06-01', 5], ['F1', 'A', '2019-06-01', 5])],
    },
  ],
  reject: [
    {
      name: 'one invoice charged to two funds, and one whose credit note is for INV 12',
      on: [
        FUNDS,
        SERVICES,
        spend(
          ['F1', 'A', '2019-06-01', 5, 'I1'],
          ['F2', 'A', '2019-06-01', 5, 'I1'],
          ['F1', 'A', '2019-06-01', 100, 'INV 1'],
          ['F1', 'A', '2019-06-01', 100, 'INV 1'],
          ['F1', 'A', '2019-06-01', -100, 'CN7', 'credit for INV 12'],
        ),
      ],
      findings: [
        { at: 'Spend!E3', message: 'E3, Reference: “I1” for £5 stands in E2 already, paid by “Victims”.' },
        { at: 'Spend!E5', message: 'E5, Reference: “INV 1” for £100 stands in E4 already, in the same fund.' },
      ],
    },
    {
      name: 'two invoices that stand there twice, one of them written otherwise',
      on: [
        FUNDS,
        SERVICES,
        spend(
          ['F1', 'A', '2019-06-01', 5, 'I1'],
          ['F1', 'A', '2019-07-01', 5, 'i-1'],
          ['F2', 'A', '2019-06-01', 7, 'I3'],
          ['F2', 'A', '2019-06-01', 7, 'I3'],
        ),
      ],
      findings: [
        {
          at: 'Spend!E3',
          message: 'E3, Reference: “I1” for £5 stands in E2 already, in the same fund.',
          severity: 'query',
        },
        { at: 'Spend!E5', message: 'E5, Reference: “I3” for £7 stands in E4 already, in the same fund.' },
      ],
    },
    {
      name: 'a copy beside a credit note for something else',
      on: [
        FUNDS,
        SERVICES,
        spend(
          ['F1', 'A', '2019-06-01', 5, 'I1'],
          ['F1', 'A', '2019-06-01', 5, 'I1'],
          ['F1', 'A', '2019-06-01', -5, 'CN7', 'Credit for I2'],
        ),
      ],
      findings: [{ at: 'Spend!E3', message: 'E3, Reference: “I1” for £5 stands in E2 already, in the same fund.' }],
    },
  ],
});
