import { fieldBatches, recordBatches } from '../../src/domain/engine/batches';
import { recordRuns } from '../../src/domain/engine/record-rows';
import { tidy } from '../../src/domain/text/tidy';
import { RULES } from '../../src/domain/rules/index';
import type { CellCheck, CellFault } from '../../src/domain/engine/define-rule';
import { records, summary } from './return-builders';

/** A rule on cells, compiled for one kind of field. */
interface CompiledCheck {
  readonly rule: string;
  readonly check: CellCheck;
}

/** Every rule on cells, for every kind of field that it has something to say about. */
export function cellChecks(): readonly CompiledCheck[] {
  const people = records({
    at: 'A1',
    period: '2019-20 Q1',
    columns: [
      'client-id',
      'gender',
      'age',
      'birth-date',
      'referral-date',
      'sessions',
      'felt-safer',
      'cost',
      'outcome',
      'vulnerability',
      '?Notes',
      '?Surname',
      '?Mobile',
      '?DOB',
    ],
    rows: [['c1', 'F', 30, 31_000, 43_560, 1, 0.5, 2, 'x', 'None', 'y', 'z', 1, 2]],
  });
  const figures = summary({
    at: 'A1',
    periods: ['2019-20 Q1'],
    rows: [
      ['beneficiaries', 1],
      ['gender/Female', 1],
    ],
  });
  const batches = [people, figures].flatMap(({ grid, recognition, specification }) =>
    recognition.returns.flatMap((table) => {
      const at = { grid, table, specification };
      return table.layout === 'records' ? recordBatches(at, recordRuns(table)) : fieldBatches(at);
    }),
  );
  return RULES.flatMap((rule) => {
    if (rule.appliesTo !== 'cells') return [];
    return batches.flatMap(({ context }) => {
      const check = rule.check(context);
      return check ? [{ rule: rule.id, check }] : [];
    });
  });
}

/** What a rule says about a text, as the engine would ask. */
export function judge({ check }: CompiledCheck, text: string): CellFault | undefined {
  const tidied = tidy(text);
  return tidied === '' ? undefined : check.text?.(tidied, text);
}
