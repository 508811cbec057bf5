import { ticksNotOne } from '../../../src/domain/rules/ticks-not-one';
import { recognisedFrom } from '../../support/recognised-from';
import { testRule } from '../../support/test-rule';

const ticks = (...rows: readonly string[]) => below(0, ...rows);

const below = (top: number, ...rows: readonly string[]) =>
  recognisedFrom(
    `
    Period: 2019-20 Q2 |               |                 |        |   |    |                          |          |
Clients            |               |                 | Gender |   |    | Vulnerability (tick all) |          |
    Client ref         | Date referred | Ethnicity       | F      | M | NK | Mental health            | Homeless | Disability
    WT1                | 03/07/2019    | White British   | x      |   |    | x                        | x        |
    WT2                | 04/07/2019    | White British   |        | x |    |                          |          |
    ${rows.join('\n    ')}`,
    { top },
  );

testRule(ticksNotOne, {
  accept: [
    {
      name: 'one of each, and several where several may be ticked',
      on: ticks('WT3 | 05/07/2019 | Indian | | | ✓ | ✓ | |'),
    },
    { name: 'a No beside the tick', on: ticks('WT3 | 05/07/2019 | Indian | Yes | No | No | | |') },
  ],
  reject: [
    {
      name: 'a client who is both',
      on: ticks('WT3 | 05/07/2019 | Indian | x | x | | | |'),
      findings: [
        {
          cells: ['D6:F6'],
          count: 1,
          message: 'Row 6, Gender: “F; M” are ticked, and one answer is asked for.',
        },
      ],
    },
    {
      name: 'several clients at once',
      on: below(1, 'WT3 | 05/07/2019 | Indian | x | x | | | |', 'WT4 | 06/07/2019 | Indian | x | x | x | | |'),
      findings: [
        {
          cells: ['D7:F8'],
          count: 2,
          message:
            'Gender: 2 cells (first row 7) have several answers ticked where one is asked for, for example “F; M”.',
        },
      ],
    },
  ],
  onlyOnceBecause: 'records of one KPI are one finding',
});
