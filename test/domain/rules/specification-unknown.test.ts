import { specificationUnknown } from '../../../src/domain/rules/specification-unknown';
import { placed, tableOf } from '../../support/register-tables';
import { testSpecificationRule } from '../../support/test-specification-rule';

const SERVICES = tableOf('Services', ['Service ID', 'Service'], ['S1', 'The Shores'], ['YOUTH', 'Youth Outreach']);
const FUNDS = tableOf(
  'Funds',
  ['Fund ID', 'Fund', 'Required KPIs'],
  ['MOJ', 'Victims’ grant', 'referrals-in; Felt safer'],
);
const OWN = ['*', 'felt-safer', 'Felt safer', null, null];
const KPIS = ['Service ID', 'KPI ID', 'KPI', 'Code list', 'Part of'];

testSpecificationRule(specificationUnknown, {
  accept: [
    {
      name: 'ids and names of what is there',
      on: [
        SERVICES,
        FUNDS,
        tableOf(
          'KPIs',
          KPIS,
          OWN,
          ['the shores', 'area', 'Area', 'Districts', 'Referrals in'],
          ['All', 'sex', 'Sex', 'sex', null],
        ),
        tableOf(
          'CodeLists',
          ['List', 'Label', 'Replaced by'],
          ['Districts', 'Poole', 'BCP'],
          ['Districts', 'BCP', null],
        ),
        tableOf('Awards', ['Fund ID', 'Service ID'], ['moj', 'S1'], ['Victims’ grant', 'youth outreach']),
        tableOf('Returns', ['Service ID', 'Period'], ['S1', '2019-20']),
      ],
    },
    {
      name: 'history of a service that is gone',
      on: [SERVICES, tableOf('History', ['Service ID', 'KPI ID', 'Period', 'Value'], ['S0', 'old', '2018-19', 3])],
    },
  ],
  reject: [
    {
      name: 'a name that two have means neither of them',
      on: [
        tableOf('Funds', ['Fund ID', 'Fund'], ['F1', 'Grant'], ['F2', 'GRANT']),
        tableOf('Services', ['Service ID', 'Service'], ['S1', 'Hub'], ['S2', 'Hub']),
        tableOf('FundChanges', ['Fund ID', 'Amount'], ['Grant', 5], ['F1', 5]),
        tableOf('Contributions', ['Service ID', 'Amount'], ['hub', 5]),
        tableOf('Awards', ['Fund ID', 'Service ID'], ['F2', 'Hub'], ['F1', 'Hub']),
      ],
      findings: [
        { at: 'FundChanges!A2', message: 'A2, Fund ID: “Grant” is the name of the funds “F1” and “F2”.' },
        { at: 'Contributions!A2', message: 'A2, Service ID: “hub” is the name of the services “S1” and “S2”.' },
        {
          at: 'Awards!B2,B3',
          message:
            'Service ID: 2 cells (first B2) name something unclear: “Hub” is the name of the services “S1” and “S2”.',
        },
      ],
    },
    {
      name: 'a list, a whole and a service, with what is near',
      on: [
        SERVICES,
        placed(
          tableOf('KPIs', KPIS, ['S9', 'a', 'A', 'Ethnicty', 'benificiaries'], ['OUTREACH', 'b', 'B', 'Moods', null]),
          'Measures',
          'C4',
        ),
      ],
      findings: [
        {
          at: 'Measures!C5',
          message: 'C5, Service ID: no service in the table Services has the ID or the name “S9”.',
          severity: 'error',
        },
        {
          at: 'Measures!F5',
          message:
            'F5, Code list: neither Ringfence nor the table CodeLists has a list “Ethnicty”. Did you mean “ethnicity”?',
        },
        {
          at: 'Measures!G5',
          message:
            'G5, Part of: neither the minimum KPI set nor the table KPIs has a KPI “benificiaries”. Did you mean “beneficiaries”?',
        },
        {
          at: 'Measures!C6',
          message:
            'C6, Service ID: no service in the table Services has the ID or the name “OUTREACH”. Did you mean “Youth Outreach”?',
          suggestions: ['Youth Outreach'],
        },
        { at: 'Measures!F6', message: 'F6, Code list: neither Ringfence nor the table CodeLists has a list “Moods”.' },
      ],
    },
    {
      name: 'one of several KPIs in a fund’s terms, the fund and service of an award',
      on: [
        SERVICES,
        tableOf('KPIs', KPIS, OWN),
        tableOf('Funds', ['Fund ID', 'Required KPIs'], ['MOJ', 'referrals-in; Felt saver; felt-safer']),
        tableOf('Awards', ['Fund ID', 'Service ID'], ['MOD', 'S7'], ['MOD', 'S1']),
      ],
      findings: [
        {
          at: 'Funds!B2',
          message:
            'B2, Required KPIs: neither the minimum KPI set nor the table KPIs has a KPI “Felt saver”. Did you mean “felt-safer”?',
        },
        {
          at: 'Awards!A2,A3',
          message:
            'Fund ID: 2 cells (first A2) name something unknown: no fund in the table Funds has the ID or the name “MOD”.',
        },
        { at: 'Awards!B2', message: 'B2, Service ID: no service in the table Services has the ID or the name “S7”.' },
      ],
    },
    {
      name: 'a value that is said to replace another',
      on: [
        tableOf(
          'CodeLists',
          ['List', 'Label', 'Replaced by'],
          ['Districts', 'Poole', 'BPC Council'],
          ['Districts', 'BCP Council', null],
        ),
      ],
      findings: [
        {
          at: 'CodeLists!C2',
          message: 'C2, Replaced by: the list has no value “BPC Council”. Did you mean “BCP Council”?',
        },
      ],
    },
  ],
});
