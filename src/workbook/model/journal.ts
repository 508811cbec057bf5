import type { ConditionalFormat } from './conditional-formats';
import type { FilteredRows } from './filter-criteria';
import type { Cell, Table } from './sheet';

/** One thing that was changed since the workbook was loaded, with what was there before. */
export type Edit =
  | {
      readonly kind: 'cell';
      readonly sheetId: string;
      readonly row: number;
      readonly column: number;
      readonly before: Cell | undefined;
      readonly after: Cell | undefined;
    }
  | {
      readonly kind: 'conditional-format';
      readonly sheetId: string;
      readonly before: ConditionalFormat | undefined;
      readonly after: ConditionalFormat | undefined;
    }
  | {
      /** One got another priority: all their ids in order. */
      readonly kind: 'conditional-format-order';
      readonly sheetId: string;
      readonly before: readonly string[];
      readonly after: readonly string[];
    }
  | {
      readonly kind: 'table';
      readonly sheetId: string;
      readonly before: Table | undefined;
      readonly after: Table | undefined;
    }
  | {
      /** Filters came, changed or went, and rows were hidden or shown by that. */
      readonly kind: 'filters';
      readonly sheetId: string;
      readonly before: FilteredRows;
      readonly after: FilteredRows;
    }
  | {
      /** A sheet that was added or taken away: its name where it is there. What it holds is not noted: it is saved whole. */
      readonly kind: 'sheet';
      readonly sheetId: string;
      /** The part of the file it was loaded from; undefined for one added since. */
      readonly part: string | undefined;
      readonly before: string | undefined;
      readonly after: string | undefined;
    }
  | {
      readonly kind: 'setting';
      readonly key: string;
      readonly before: string | undefined;
      readonly after: string | undefined;
    };

/**
 * The edits since loading, in order. Saving replays their *net* effect on the original bytes, so that a change and its
 * undoing leave no trace in the file.
 */
export class Journal {
  private readonly edits: Edit[] = [];

  add(edit: Edit): void {
    this.edits.push(edit);
  }

  get all(): readonly Edit[] {
    return this.edits;
  }

  /**
   * The edits that still matter: for each cell, conditional format, table, sheet and setting the first `before` and the last
   * `after`, left out where the two are the same. What happened on sheets that came or went since is part of their own edit.
   */
  net(): Edit[] {
    const first = new Map<string, Edit>();
    for (const edit of this.edits) {
      const key = subject(edit);
      const earlier = first.get(key);
      first.set(key, earlier ? ({ ...edit, before: earlier.before } as Edit) : edit);
    }
    const edits = [...first.values()];
    const cameOrWent = new Set(edits.flatMap((edit) => (edit.kind === 'sheet' ? edit.sheetId : [])));
    return edits.filter(
      (edit) =>
        (edit.kind === 'sheet' || edit.kind === 'setting' || !cameOrWent.has(edit.sheetId)) &&
        (edit.kind === 'conditional-format-order' ? isReordered(edit, first) : !isSame(edit.before, edit.after)),
    );
  }
}

/** Whether those that stood there all along stand in another order: where others came and went between them is no matter. */
function isReordered(
  order: Extract<Edit, { readonly kind: 'conditional-format-order' }>,
  edits: ReadonlyMap<string, Edit>,
): boolean {
  const now = new Set(order.after);
  const hasStayed = (id: string): boolean => {
    const edit = edits.get(formatSubject(order.sheetId, id));
    return now.has(id) && (edit === undefined || (edit.before !== undefined && edit.after !== undefined));
  };
  const stayed = order.before.filter(hasStayed);
  const all = new Set(stayed);
  return !isSame(
    stayed,
    order.after.filter((id) => all.has(id)),
  );
}

/** Whether two pieces of plain data say the same, in whatever order; a property that is undefined says nothing. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isObject(a) || !isObject(b)) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => isSame(a[key], b[key]));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const formatSubject = (sheetId: string, id: string): string => `conditional-format ${sheetId} ${id}`;

function subject(edit: Edit): string {
  switch (edit.kind) {
    case 'cell':
      return `cell ${edit.sheetId} ${edit.row} ${edit.column}`;
    case 'conditional-format':
      return formatSubject(edit.sheetId, (edit.after ?? edit.before)?.id ?? '');
    case 'conditional-format-order':
      return `conditional-format-order ${edit.sheetId}`;
    case 'table':
      return `table ${edit.sheetId} ${(edit.after ?? edit.before)?.id ?? ''}`;
    case 'filters':
      return `filters ${edit.sheetId}`;
    case 'sheet':
      return `sheet ${edit.sheetId}`;
    case 'setting':
      return `setting ${edit.key}`;
  }
}
