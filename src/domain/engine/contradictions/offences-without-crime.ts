import { NO_OFFENCE } from '../../codelists/contradictions';
import { quote } from '../../text/grammar';
import type { CellValue } from '../../../cells/cell-values';
import { valueAt } from '../../model/grid';
import type { Hit } from '../define-rule';
import { Bucket } from '../bucket';
import type { CodeIndex } from '../../codelists/code-index';
import { indexCodes } from '../../codelists/code-index';
import type { ReturnContext } from '../contexts';
import { figureCells } from '../field-cells';
import { isStandIn } from '../nothings';
import { tidy } from '../../text/tidy';
import { hitOf, type Contradiction, type RecordComparison } from './comparison';

/** What is asked of services that deal with crime only, filled in for one that by the register does not. */
export function offencesWithoutCrime({
  grid,
  table,
  specification,
}: ReturnContext): readonly RecordComparison<Contradiction>[] {
  const { service } = specification;
  if (service?.isCrimeRelated !== false) return [];
  const asked = table.fields.filter(
    ({ kpi, category }) => kpi.required === 'if-applicable' && (category === undefined || !isNoOffence(category)),
  );
  return asked.map((field) => {
    const list = specification.codeLists.get(field.kpi.codeList ?? '');
    const saysSo = offenceTest(list && indexCodes(list));
    return {
      field,
      restsOn: [field],
      discriminator: 'no crime',
      contradictionAt: (row, column) => {
        const value = valueAt(grid, row, column);
        if (!saysSo(value)) return undefined;
        return () => ({
          kind: 'no-crime',
          value: quote(value),
          relation: '',
          other: quote(service.name),
          otherValue: '',
        });
      },
    };
  });
}

/** The same in the figures of a summary or form. */
export function offencesInFigures(at: ReturnContext): readonly Hit<Contradiction>[] {
  return offencesWithoutCrime(at).flatMap((comparison) => {
    const bucket = new Bucket();
    for (const { row, column } of figureCells(comparison.field)) {
      if (comparison.contradictionAt(row, column)) bucket.add(row, column, null);
    }
    const [first] = bucket.areas;
    const inWords = first && comparison.contradictionAt(first.top, first.left);
    return inWords ? [hitOf(comparison, bucket, inWords())] : [];
  });
}

/** Offences in a column are few: each text is judged once. */
function offenceTest(index: CodeIndex | undefined): (value: CellValue) => boolean {
  const known = new Map<string, boolean>();
  return (value) => {
    if (typeof value !== 'string') return typeof value === 'number' && value > 0;
    const judged = known.get(value);
    if (judged !== undefined) return judged;
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
