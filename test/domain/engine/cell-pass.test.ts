import { passCells } from '../../../src/domain/engine/cell-pass';
import { RULES } from '../../../src/domain/rules/index';
import { records } from '../../support/return-builders';

test('much text in few rows leaves room for pauses', () => {
  const long = Array.from({ length: 60 }, (_, row) => [`${row} ${'many words and a@b '.repeat(1500)}`]);
  const { grid, recognition, specification } = records({ at: 'A1', columns: ['outcome'], rows: long });
  const rules = RULES.filter((rule) => rule.appliesTo === 'cells');
  const pass = passCells({ grid, table: recognition.returns[0]!, specification }, rules);
  let pauses = 0;
  while (!pass.next().done) pauses++;
  expect(pauses).toBeGreaterThan(5);
});
