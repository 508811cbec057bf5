import type { ConditionalFormat } from './conditional-formats';
import type { Cell } from './sheet';

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
   * The edits that still matter: for each cell, conditional format and setting the first `before` and the last `after`,
   * left out where the two are the same.
   */
  net(): Edit[] {
    const first = new Map<string, Edit>();
    for (const edit of this.edits) {
      const key = subject(edit);
      const earlier = first.get(key);
      first.set(key, earlier ? ({ ...edit, before: earlier.before } as Edit) : edit);
    }
    return [...first.values()].filter((edit) => JSON.stringify(edit.before) !== JSON.stringify(edit.after));
  }
}

function subject(edit: Edit): string {
  switch (edit.kind) {
    case 'cell':
      return `cell ${edit.sheetId} ${edit.row} ${edit.column}`;
    case 'conditional-format':
      return `conditional-format ${edit.sheetId} ${(edit.after ?? edit.before)?.id ?? ''}`;
    case 'setting':
      return `setting ${edit.key}`;
  }
}
