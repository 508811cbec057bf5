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

/** Places in a list of cells. */
interface Differing {
  readonly base: number;
  readonly others: readonly number[];
}

/** A column of what stays with a person from row to row. */
export interface Detail {
  readonly field: Field;
  /**
   * Of the cells of one person, the one that the others are held against, and those that differ from it, by their places; undefined
   * where none does. Which cells come first makes no difference to whether any differ.
   */
  readonly differing: (values: readonly CellValue[]) => Differing | undefined;
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
    if (id === 'birth-date') return [{ field, differing: differingBy(dayOf, isEqual), mayBeShown: false }];
    if (id === 'age')
      return [{ field, differing: differingBy(remembering(bandIn), isWithinBirthday, isYounger), mayBeShown: true }];
    if (id !== 'gender' && id !== 'sex' && id !== 'ethnicity') return [];
    const list = specification.codeLists.get(codeList);
    const index = list && indexCodes(list);
    return [
      {
        field,
        differing: differingBy(
          remembering((text) => answerIn(text, index)),
          isEqual,
        ),
        mayBeShown: true,
      },
    ];
  });
}

/**
 * Compares what cells say; one that says nothing differs from none.
 *
 * @param comesFirst where being the same does not carry over from one to the next: whether one is held against rather than another
 */
function differingBy<T>(
  read: (value: CellValue) => T | undefined,
  isSame: (one: T, other: T) => boolean,
  comesFirst: (one: T, other: T) => boolean = () => false,
): Detail['differing'] {
  return (values) => {
    const said = values.flatMap((value, place) => {
      const answer = read(value);
      return answer === undefined ? [] : [{ answer, place }];
    });
    const [first, ...rest] = said;
    if (!first) return undefined;
    const base = rest.reduce((best, one) => (comesFirst(one.answer, best.answer) ? one : best), first);
    const others = said.filter(({ answer }) => !isSame(base.answer, answer)).map(({ place }) => place);
    return others.length === 0 ? undefined : { base: base.place, others };
  };
}

/** Reads each text once. */
function remembering<T>(read: (text: string) => T | undefined): (value: CellValue) => T | undefined {
  const known = new Map<CellValue, T | undefined>();
  return (value) => {
    if (value === null) return undefined;
    if (known.has(value)) return known.get(value);
    const text = tidy(String(value));
    const isNothing =
      text === '' || isStandIn(text) || isNotApplicable(text) || WITHOUT_ANSWER.find(text) !== undefined;
    const answer = isNothing ? undefined : read(text);
    if (known.size < MOST_REMEMBERED) known.set(value, answer);
    return answer;
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

/** The youngest is held against: of 20, 21 and 22 the last is too old, whichever stands first. */
function isYounger(one: Band, other: Band): boolean {
  return one.to < other.to;
}

function isEqual(one: string | number, other: string | number): boolean {
  return one === other;
}

function dayOf(value: CellValue): number | undefined {
  if (typeof value === 'string') return parseDateText(value)?.serial;
  return typeof value === 'number' && isPlausibleSerial(value) ? Math.floor(value) : undefined;
}
