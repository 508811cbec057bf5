import { KNOWN_FIELDS } from '../codelists/known-fields';
import type { Field, ReturnSheet } from '../model/returns';
import type { Kpi, Specification } from '../model/specification';

/** What a row of records is about. */
export interface RowsAre {
  /** Columns whose heading is a KPI's beyond doubt. */
  readonly fields: readonly Field[];
  readonly client?: Field;
  readonly reference?: Field;
  /** Rows have the date of one contact. */
  readonly isContacts: boolean;
  /** Rows are courses, sessions or contacts: nobody's own. */
  readonly isOfEvents: boolean;
  /** What one person is distinguished from another by; undefined where that cannot be done. */
  readonly peopleBy: 'client' | 'case' | 'row' | undefined;
}

/** What the rows of a table of records are, by its columns. */
export function whatRowsAre({ fields: all }: Pick<ReturnSheet, 'fields'>): RowsAre {
  const fields = all.filter(({ how }) => how !== 'similar');
  const field = (kpi: string): Field | undefined => fields.find((one) => one.kpi.id === kpi);
  const [client, reference] = [field('client-id'), field('case-id')];
  const isContacts = field('intervention-date') !== undefined;
  const isHeadCount = !client && !reference && fields.some(({ kpi }) => kpi.kind === 'count' && kpi.unit === 'people');
  const isOfEvents = !client && (isContacts || isHeadCount);
  const byRow = isOfEvents ? undefined : 'row';
  return {
    fields,
    ...(client && { client }),
    ...(reference && { reference }),
    isContacts,
    isOfEvents,
    peopleBy: client ? 'client' : reference ? 'case' : byRow,
  };
}

/**
 * The one KPI of sessions that a specification asks for on top and that has no column: where rows are nobody's own, each is one of
 * them (`Courses`, a row for each course). Undefined where that is not clear.
 */
export function heldInRows(table: ReturnSheet, { kpis }: Pick<Specification, 'kpis'>): Kpi | undefined {
  if (table.layout !== 'records') return undefined;
  const { isOfEvents, peopleBy } = whatRowsAre(table);
  if (!isOfEvents || peopleBy) return undefined;
  const without = kpis.filter(
    (one) =>
      one.kind === 'count' &&
      one.unit === 'sessions' &&
      !KNOWN_FIELDS.includes(one) &&
      !table.fields.some((field) => field.kpi.id === one.id),
  );
  return without.length === 1 ? without[0] : undefined;
}
