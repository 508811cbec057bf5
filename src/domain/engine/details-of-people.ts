import { parseBand, type Band } from '../codelists/bands';
import { indexCodes, type CodeIndex } from '../codelists/code-index';
import { NOT_KNOWN, PREFER_NOT_TO_SAY } from '../codelists/entries';
import type { CellValue } from '../../cells/cell-values';
import { isPlausibleSerial } from '../../cells/serial-dates';
import type { Field } from '../model/returns';
import { parseDateText } from '../model/parse-date';
import { comparable, tidy } from '../text/tidy';
import type { TableContext } from './contexts';
import { isNotApplicable, isStandIn } from './nothings';

/** A column of what stays with a person from row to row. */
export interface Detail {
  readonly field: Field;
  /** True where two cells may be about one person. */
  readonly isSame: (one: CellValue, other: CellValue) => boolean;
  /** False for what must not be repeated. */
  readonly mayBeShown: boolean;
}

/** Answers of a column are few: each is read once. */
const MOST_REMEMBERED = 5000;

const WITHOUT_ANSWER = indexCodes({
  id: 'without-answer',
  name: '',
  isClosed: false,
  source: '',
  entries: [NOT_KNOWN, PREFER_NOT_TO_SAY],
});

/** The columns of a table in which one person has one answer: gender, sex, ethnicity, birth date, and age give or take a birthday. */
export function detailsOfPeople({ table, specification }: TableContext): readonly Detail[] {
  return table.fields.flatMap((field): Detail[] => {
    const { id, codeList = '' } = field.kpi;
    if (id === 'birth-date') return [{ field, isSame: isSameDay, mayBeShown: false }];
    if (id === 'age') return [{ field, isSame: sameBy(bandIn, isWithinBirthday), mayBeShown: true }];
    if (id !== 'gender' && id !== 'sex' && id !== 'ethnicity') return [];
    const list = specification.codeLists.get(codeList);
    const index = list && indexCodes(list);
    return [
      {
        field,
        isSame: sameBy(
          (text) => answerIn(text, index),
          (one, other) => one === other,
        ),
        mayBeShown: true,
      },
    ];
  });
}

/** Compares what two cells say; a cell that says nothing contradicts no other. */
function sameBy<T>(read: (text: string) => T | undefined, isSame: (one: T, other: T) => boolean): Detail['isSame'] {
  const known = new Map<CellValue, T | undefined>();
  const readCell = (value: CellValue): T | undefined => {
    if (value === null) return undefined;
    if (known.has(value)) return known.get(value);
    const text = tidy(String(value));
    const isNothing = isStandIn(text) || isNotApplicable(text) || WITHOUT_ANSWER.find(text) !== undefined;
    const answer = isNothing ? undefined : read(text);
    if (known.size < MOST_REMEMBERED) known.set(value, answer);
    return answer;
  };
  return (one, other) => {
    const [first, second] = [readCell(one), readCell(other)];
    return first === undefined || second === undefined || isSame(first, second);
  };
}

function answerIn(text: string, index: CodeIndex | undefined): string | undefined {
  const label = index?.find(text)?.label;
  if (label !== undefined) return WITHOUT_ANSWER.find(label) ? undefined : label;
  // The name of a group may stand for the other answer.
  return index?.findGroup(text) ? undefined : comparable(text);
}

/** An age is a band of one year. */
function bandIn(text: string): Band | undefined {
  return parseBand(text);
}

function isWithinBirthday(one: Band, other: Band): boolean {
  return one.from <= other.to + 1 && other.from <= one.to + 1;
}

function isSameDay(one: CellValue, other: CellValue): boolean {
  const [first, second] = [dayOf(one), dayOf(other)];
  return first === undefined || second === undefined || first === second;
}

function dayOf(value: CellValue): number | undefined {
  if (typeof value === 'string') return parseDateText(value)?.serial;
  return typeof value === 'number' && isPlausibleSerial(value) ? Math.floor(value) : undefined;
}
