import { comparable } from '../text/tidy';
import type { CellValue } from '../../cells/cell-values';
import type { Kpi, Specification } from '../model/specification';
import { impliedBreakdowns } from './implied-breakdown';

/** Answers whether a value stands in a KPI's code list, in any wording the list knows. */
export interface CodeValues {
  readonly has: (kpi: Kpi, value: CellValue) => boolean;
  /** The breakdown of a KPI whose list holds the value: `Female` is one of the gender of beneficiaries. */
  readonly partHolding: (kpi: Kpi, value: CellValue) => Kpi | undefined;
  /** KPIs that a label and the one after it break down, though nothing names them: see `impliedBreakdowns`. */
  readonly implied: (label: string, next: string | undefined) => readonly Kpi[];
  /** True for a value of any list that describes people: evidence of data rather than headings. */
  readonly isPersonal: (value: CellValue) => boolean;
}

/** Values remembered before the index starts afresh. */
const MOST_REMEMBERED = 5000;

/** Lists whose values are seldom used as headings in a table of records. */
const PERSONAL_LISTS = ['sex', 'gender', 'ethnicity'];

/** Looks values up in the code lists of a specification, reading them as the rules do; lists are keyed on first use. */
export function indexCodeValues(specification: Specification): CodeValues {
  const keyed = new Map<string, ReadonlySet<string>>();
  const keysOf = (listId: string): ReadonlySet<string> => {
    const known = keyed.get(listId);
    if (known) return known;
    const { entries = [], groups = [] } = specification.codeLists.get(listId) ?? {};
    const texts = entries.flatMap(({ code, label, aliases }) => [
      label,
      ...aliases,
      ...(code === undefined ? [] : [code]),
    ]);
    const keys = new Set([...texts, ...groups.flatMap(({ names }) => names)].map(comparable));
    keyed.set(listId, keys);
    return keys;
  };
  const isIn = (listId: string, value: CellValue): boolean =>
    (typeof value === 'string' || typeof value === 'number') && keysOf(listId).has(comparable(String(value)));
  const has = (kpi: Kpi, value: CellValue): boolean => kpi.codeList !== undefined && isIn(kpi.codeList, value);
  const personal = new Map<string, boolean>();
  const isPersonal = (value: string): boolean => {
    const known = personal.get(value) ?? PERSONAL_LISTS.some((list) => isIn(list, value));
    if (personal.size >= MOST_REMEMBERED) personal.clear();
    personal.set(value, known);
    return known;
  };
  return {
    has,
    partHolding: (whole, value) => {
      const parts = specification.kpis.filter(({ partOf }) => partOf === whole.id);
      return parts.find((part) => has(part, value));
    },
    implied: (label, next) => impliedBreakdowns(specification.kpis, has, label, next),
    isPersonal: (value) => typeof value === 'string' && isPersonal(value),
  };
}
