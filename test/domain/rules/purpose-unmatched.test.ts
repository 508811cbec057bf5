import { checkMoney } from '../../../src/domain/check/check-money';
import { purposeUnmatched } from '../../../src/domain/rules/purpose-unmatched';
import type { TableRead } from '../../../src/domain/tables/spec-rows';
import { tableOf } from '../../support/register-tables';
import { testLedgerRule } from '../../support/test-ledger-rule';

const funds = (...purposes: readonly (string | null)[]): TableRead =>
  tableOf('Funds', ['Fund ID', 'Purposes', 'Amount'], ...purposes.map((one, at) => [`F${at + 1}`, one, 5]));
const services = (...purposes: readonly (string | null)[]): TableRead =>
  tableOf('Services', ['Service ID', 'Purposes', 'Cost'], ...purposes.map((one, at) => [`S${at + 1}`, one, 5]));

testLedgerRule(purposeUnmatched, {
  accept: [
    { name: 'purposes that services have, however written', on: [funds('DA; sv', null), services('SV', 'da')] },
    {
      name: 'one with a comma and an “and” in it that a service has',
      on: [funds('Drugs, alcohol and crime'), services('drugs, alcohol and crime; DA')],
    },
    { name: 'more purposes of a service than there are funds for', on: [funds('DA'), services('DA; Arts', 'Sport')] },
    { name: 'no services yet', on: [funds('DA')] },
    {
      name: 'purposes of services that nobody can read',
      on: [funds('DA'), tableOf('Services', ['Service ID', 'Cost'], ['S1', 5]), services()],
    },
    { name: 'a purpose that failed', on: [funds('DA'), services('#REF!', 'SV')] },
  ],
  reject: [
    {
      name: 'a comma for a semicolon, in a fund',
      on: [funds('DA, SV', 'DA'), services('DA', 'SV')],
      findings: [
        {
          at: 'Funds!B2',
          message:
            'B2, Purposes: “DA, SV” is a purpose that no service has, so the fund can pay for none. Did you mean “DA; SV”?',
          severity: 'query',
          suggestions: ['DA; SV'],
        },
      ],
    },
    {
      name: 'a comma for a semicolon, in services; a purpose of their own is theirs',
      on: [funds('DA', 'SV'), services('DA, SV', 'Arts, Sport', 'da / sv', 'DA; SV')],
      findings: [
        {
          at: 'Services!B2,B4',
          message: 'Purposes: 2 cells (first B2) say “DA, SV”, a purpose that no fund has. Did you mean “DA; SV”?',
          severity: 'query',
        },
      ],
    },
    {
      name: 'a slip, and a purpose that nobody has in funds with others and without',
      on: [
        funds('Domestic abuse; Sexual violense', 'Domestic abuse; Hate crime', 'Hate crime'),
        services('Domestic abuse; Sexual violence'),
      ],
      findings: [
        {
          at: 'Funds!B2',
          message: 'B2, Purposes: “Sexual violense” is a purpose that no service has. Did you mean “Sexual violence”?',
          severity: 'query',
        },
        {
          at: 'Funds!B4',
          message: 'B4, Purposes: “Hate crime” is a purpose that no service has, so the fund can pay for none.',
          severity: 'query',
        },
        {
          at: 'Funds!B3',
          message: 'B3, Purposes: “Hate crime” is a purpose that no service has.',
          severity: 'advice',
        },
      ],
    },
  ],
});

test('it keeps no money from being allocated', () => {
  const { findings, blocking } = checkMoney([funds('DA, SV'), services('DA')], '2019-10-01');
  expect(findings.map(({ rule }) => rule)).toContain('purpose-unmatched');
  expect(blocking.map(({ rule }) => rule)).not.toContain('purpose-unmatched');
});
