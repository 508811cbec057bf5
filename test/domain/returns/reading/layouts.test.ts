import fc from 'fast-check';
import { MINIMUM_SPECIFICATION } from '../../../../src/domain/codelists/minimum-set';
import { factsOf } from '../../../../src/domain/returns/reading/facts';
import { readTables } from '../../../../src/domain/returns/reading/read-tables';
import { LAYOUTS } from '../../../support/layouts';
import { randomReturn } from '../../../support/layouts/random-return';
import { readFacts } from '../../../support/layouts/read-facts';

const RUNS = 10;
const FEW_RUNS = 4;

/** Each once: the total of a breakdown is the figure of the measure's own row. */
const sorted = (lines: readonly string[]): readonly string[] => [...new Set(lines)].sort();

test.each(LAYOUTS)('the same facts are read from: $name', ({ lay }) => {
  fc.assert(
    fc.property(randomReturn, (data) => {
      const sheet = lay(data);
      expect(sorted(readFacts(sheet.grid()))).toEqual(sorted(sheet.facts));
    }),
    { numRuns: RUNS },
  );
});

describe('nothing changes with', () => {
  const turned = LAYOUTS.filter(({ turns }) => turns);

  test.each(turned)('rows and columns exchanged: $name', ({ lay }) => {
    fc.assert(
      fc.property(randomReturn, (data) => {
        const sheet = lay(data, true);
        expect(sorted(readFacts(sheet.grid()))).toEqual(sorted(sheet.facts));
      }),
      { numRuns: FEW_RUNS },
    );
  });

  test.each(LAYOUTS.filter(({ isOfFigures }) => isOfFigures !== false))(
    'blank rows above, blank columns left, notes below: $name',
    ({ lay }) => {
      fc.assert(
        fc.property(randomReturn, fc.nat(3), fc.nat(2), (data, rowsAbove, columnsLeft) => {
          const sheet = lay(data);
          const notesBelow = ['Note: figures are provisional.', 'Source: case management system'];
          expect(sorted(readFacts(sheet.grid({ rowsAbove, columnsLeft, notesBelow })))).toEqual(sorted(sheet.facts));
        }),
        { numRuns: FEW_RUNS },
      );
    },
  );
});

test('no cell is two facts', () => {
  fc.assert(
    fc.property(randomReturn, fc.constantFrom(...LAYOUTS), (data, { lay }) => {
      const { tables, reader } = readTables(lay(data).grid(), MINIMUM_SPECIFICATION);
      const cells = tables.flatMap((table) =>
        table.as === 'figures' ? [...factsOf(reader, table)].map(({ at }) => `${at.row},${at.column}`) : [],
      );
      expect(new Set(cells).size).toBe(cells.length);
    }),
    { numRuns: 60 },
  );
});
