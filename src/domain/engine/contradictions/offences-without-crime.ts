import { NO_OFFENCE } from '../../codelists/contradictions';
import { quote } from '../../messages/grammar';
import type { CellValue } from '../../model/cells';
import { valueAt } from '../../model/grid';
import type { Hit } from '../../rules/define-rule';
import type { CodeIndex } from '../code-index';
import { indexCodes } from '../code-index';
import type { ReturnContext } from '../contexts';
import { figureCells } from '../field-cells';
import { isStandIn } from '../nothings';
import { tidy } from '../tidy';
import { Mismatch } from './mismatch';
import { eachRecord } from './record-dates';

/** What is asked of services that deal with crime only, filled in for one that by the register does not. */
export function* offencesWithoutCrime(at: ReturnContext): Generator<Hit<'kpi-contradiction'> | undefined> {
  const { grid, table, specification } = at;
  const { service } = specification;
  if (service?.isCrimeRelated !== false) return;
  for (const field of table.fields) {
    if (field.kpi.required !== 'if-applicable' || (field.category !== undefined && isNoOffence(field.category)))
      continue;
    const list = specification.codeLists.get(field.kpi.codeList ?? '');
    const saysSo = offenceTeller(list && indexCodes(list));
    const mismatch = new Mismatch(field, [field], 'no crime');
    const look = (row: number, column: number): void => {
      const value = valueAt(grid, row, column);
      if (!saysSo(value)) return;
      mismatch.add(row, column, () => ({
        kind: 'no-crime',
        value: quote(value),
        relation: '',
        other: quote(service.name),
        otherValue: '',
      }));
    };
    if (table.layout === 'records') yield* eachRecord(table, (row) => look(row, field.area.left));
    else for (const { row, column } of figureCells(field)) look(row, column);
    yield* mismatch.hits();
  }
}

/** Offences in a column are few: each text is judged once. */
function offenceTeller(index: CodeIndex | undefined): (value: CellValue) => boolean {
  const known = new Map<string, boolean>();
  return (value) => {
    if (typeof value !== 'string') return typeof value === 'number' && value > 0;
    const told = known.get(value);
    if (told !== undefined) return told;
    const text = tidy(value);
    const says = text !== '' && !isStandIn(text) && !isNoOffence(index?.find(text)?.label ?? text);
    if (known.size < MOST_REMEMBERED) known.set(value, says);
    return says;
  };
}

const MOST_REMEMBERED = 1000;

function isNoOffence(text: string): boolean {
  return NO_OFFENCE.test(text);
}
