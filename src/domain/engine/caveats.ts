import { CAVEATS } from '../messages/not-checked';
import type { Grid } from '../model/grid';
import type { Field, NotChecked } from '../model/returns';
import { cellKindOf } from './applicability';
import type { TableContext } from './contexts';
import { comparable } from './tidy';

/**
 * What a return cannot tell although every value of a field is in its list: the police's codes know no Roma, a flag is no offence
 * group. Once per KPI, with the first value that shows it.
 */
export function caveatsIn({ grid, table, specification }: TableContext): readonly Omit<NotChecked, 'sheet'>[] {
  const told = new Map<string, Omit<NotChecked, 'sheet'>>();
  for (const field of table.fields) {
    const { caveats = [] } = specification.codeLists.get(field.kpi.codeList ?? '') ?? {};
    for (const { id, spokenBy } of caveats) {
      const key = `${field.kpi.id} ${id}`;
      if (told.has(key)) continue;
      const isCells = cellKindOf(field, table) === 'category';
      const example = firstOf(
        new Set(spokenBy.map(comparable)),
        isCells ? textsIn(field, grid) : [field.category ?? ''],
      );
      if (example !== undefined) told.set(key, CAVEATS[id](field.kpi.name, example));
    }
  }
  return [...told.values()];
}

function firstOf(wordings: ReadonlySet<string>, texts: Iterable<string>): string | undefined {
  const longest = Math.max(...[...wordings].map((wording) => wording.length)) * 2;
  const seen = new Set<string>();
  for (const text of texts) {
    // A long column holds few different answers, and long texts none of these.
    if (text === '' || text.length > longest || seen.has(text)) continue;
    if (wordings.has(comparable(text))) return text.trim();
    seen.add(text);
  }
  return undefined;
}

function* textsIn({ area }: Field, grid: Grid): Generator<string> {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const value = grid.values[row - grid.top]?.[column - grid.left];
      if (typeof value === 'string') yield value;
    }
  }
}
