import { CAVEATS } from '../messages/not-checked';
import type { CellArea } from '../../cells/areas';
import type { Grid } from '../model/grid';
import type { Field, NotChecked } from '../model/returns';
import type { CodeCaveat } from '../model/specification';
import { cellKindOf } from './applicability';
import type { TableContext } from './contexts';
import { comparable } from '../text/tidy';

type Note = Omit<NotChecked, 'sheet'>;

/** A caveat of a field's list, and the first value of the field that speaks for it. */
interface FieldCaveat {
  readonly field: Field;
  readonly id: CodeCaveat['id'];
  readonly wordings: ReadonlySet<string>;
  readonly example: Example | undefined;
}

interface Example {
  readonly text: string;
  /** Zero-based sheet position; the heading's for a part of a breakdown, which its label names. */
  readonly row: number;
}

/** The caveats of a table. Immutable. */
export interface Caveats {
  readonly notes: readonly Note[];
  /** The same after an edit within the records; undefined where none of the table's cells was changed. */
  readonly afterEdit: (grid: Grid, edit: CellArea | undefined) => Caveats;
}

/**
 * What a return cannot tell although every value of a field is in its list: the police's codes know no Roma, a flag is no offence
 * group. Once per KPI, with the first value that shows it.
 */
export function caveatsIn({ grid, table, specification }: TableContext): Caveats {
  const caveats: FieldCaveat[] = [];
  for (const field of table.fields) {
    const { caveats: ofList = [] } = specification.codeLists.get(field.kpi.codeList ?? '') ?? {};
    const isCells = cellKindOf(field, table) === 'category';
    for (const { id, spokenBy } of ofList) {
      const wordings = new Set(spokenBy.map(comparable));
      const example = isCells ? firstIn(field.area, wordings, grid) : ofCategory(field, wordings);
      caveats.push({ field, id, wordings, example });
    }
  }
  return caveatsOf(caveats);
}

function caveatsOf(caveats: readonly FieldCaveat[]): Caveats {
  const notes = new Map<string, Note>();
  for (const { field, id, example } of caveats) {
    const key = `${field.kpi.id} ${id}`;
    if (example && !notes.has(key)) notes.set(key, CAVEATS[id](field.kpi.name, example.text));
  }
  return {
    notes: [...notes.values()],
    afterEdit: (grid, edit) =>
      edit ? caveatsOf(caveats.map((caveat) => afterEdit(caveat, grid, edit))) : caveatsOf(caveats),
  };
}

/** Looks at the touched rows; further down only where the example stood among them. */
function afterEdit(caveat: FieldCaveat, grid: Grid, { top, left, bottom, right }: CellArea): FieldCaveat {
  const { field, wordings, example } = caveat;
  const { area } = field;
  if (area.left < left || area.left > right || (example && example.row < top)) return caveat;
  const wasTouched = example !== undefined && example.row <= bottom;
  const touched = firstIn({ ...area, top, bottom: wasTouched ? area.bottom : bottom }, wordings, grid);
  return { ...caveat, example: touched ?? (wasTouched ? undefined : example) };
}

function firstIn(
  { top, left, bottom, right }: CellArea,
  wordings: ReadonlySet<string>,
  grid: Grid,
): Example | undefined {
  const longest = Math.max(...[...wordings].map((wording) => wording.length)) * 2;
  const seen = new Set<string>();
  for (let row = top; row <= bottom; row++) {
    const line = grid.values[row - grid.top];
    for (let column = left; column <= right; column++) {
      const text = line?.[column - grid.left];
      // A long column holds few different answers, and long texts none of these.
      if (typeof text !== 'string' || text === '' || text.length > longest || seen.has(text)) continue;
      if (wordings.has(comparable(text))) return { text: text.trim(), row };
      seen.add(text);
    }
  }
  return undefined;
}

function ofCategory({ category = '', area }: Field, wordings: ReadonlySet<string>): Example | undefined {
  return wordings.has(comparable(category)) ? { text: category.trim(), row: area.top } : undefined;
}
