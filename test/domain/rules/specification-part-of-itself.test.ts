import { specificationPartOfItself } from '../../../src/domain/rules/specification-part-of-itself';
import { placed, tableOf } from '../../support/register-tables';
import { testSpecificationRule } from '../../support/test-specification-rule';

const KPIS = ['Service ID', 'KPI ID', 'KPI', 'Part of'];

testSpecificationRule(specificationPartOfItself, {
  accept: [
    {
      name: 'parts of parts, by ID or by name',
      on: [
        tableOf(
          'KPIs',
          KPIS,
          ['*', 'a', 'Alpha', 'beneficiaries'],
          ['*', 'b', 'Beta', 'Alpha'],
          ['*', 'c', 'Gamma', 'b'],
        ),
      ],
    },
    {
      name: 'rows of two services that would go round together',
      on: [tableOf('KPIs', KPIS, ['S1', 'a', 'Alpha', 'b'], ['S2', 'b', 'Beta', 'a'])],
    },
  ],
  reject: [
    {
      name: 'a KPI that is its own whole, and three that are each other’s',
      on: [
        placed(
          tableOf(
            'KPIs',
            KPIS,
            ['*', 'a', 'Alpha', 'a'],
            ['*', 'b', 'Beta', 'Gamma'],
            ['*', 'c', 'Gamma', 'd'],
            ['*', 'd', 'Delta', 'b'],
            ['*', 'e', 'Epsilon', 'b'],
          ),
          'Measures',
          'B3',
        ),
      ],
      findings: [
        { at: 'Measures!E4', message: 'E4, Part of: “Alpha” is said to be part of itself.', severity: 'error' },
        {
          at: 'Measures!E5',
          message: 'E5, Part of: “Beta” is part of “Gamma”, which is part of “Delta”, which is part of “Beta” again.',
        },
      ],
    },
    {
      name: 'a round through the KPIs of every service',
      on: [tableOf('KPIs', KPIS, ['*', 'a', 'Alpha', 'b'], ['S1', 'b', 'Beta', 'a'], ['*', 'b', 'Beta', 'a'])],
      findings: [{ at: 'KPIs!D2', message: 'D2, Part of: “Alpha” is part of “Beta”, which is part of “Alpha” again.' }],
    },
  ],
});
