import { integerOf, targetOf, textOf } from '../args';
import { HostError, orNotFound } from '../host-error';
import type { HostState } from '../host-state';
import { checkWritable, findRange, range, sheetOf } from '../places';
import { defineType, make } from '../registry';
import type { SheetTarget } from '../targets';

const breaksOf = ({ sheetId }: SheetTarget, state: HostState): readonly number[] =>
  sheetOf(state, sheetId).print?.pageBreaks ?? [];

/** While a sheet fits to pages Excel keeps breaks and ignores them; the model does not keep them. */
function change(here: SheetTarget, state: HostState, pageBreaks: readonly number[]): void {
  checkWritable(state, here.sheetId);
  const { print } = sheetOf(state, here.sheetId);
  if (print && !print.pageBreaks) return;
  const changed = { orientation: 'portrait' as const, ...print, pageBreaks };
  state.workbook.changeSheet(here.sheetId, 'page breaks', (sheet) => (sheet.print = changed), 'add-in');
}

/** The breaks between rows; those between columns are not kept. */
export const pageBreakCollectionType = defineType('PageBreakCollection', {
  items: (here, state) => breaksOf(here, state).map((row) => make('PageBreak', { ...here, row })),
  item: (here, index, state) => {
    const row = breaksOf(here, state)[integerOf(index)];
    return orNotFound(row === undefined ? null : make('PageBreak', { ...here, row }));
  },
  methods: {
    Add: (here, [place], state) => {
      const found = targetOf(place, 'Range') ?? findRange(state, here.sheetId, textOf(place));
      if (found?.sheetId !== here.sheetId || found.area.top === 0) throw new HostError('InvalidArgument');
      const row = found.area.top;
      change(
        here,
        state,
        [...new Set([...breaksOf(here, state), row])].sort((one, other) => one - other),
      );
      return make('PageBreak', { ...here, row });
    },
    GetCount: (here, _args, state) => breaksOf(here, state).length,
    RemovePageBreaks: (here, _args, state) => change(here, state, []),
  },
});

export const pageBreakType = defineType('PageBreak', {
  methods: {
    Delete: (here, _args, state) =>
      change(
        here,
        state,
        breaksOf(here, state).filter((row) => row !== here.row),
      ),
    GetCellAfterBreak: ({ sheetId, row }) => range(sheetId, { top: row, left: 0, bottom: row, right: 0 }),
  },
});
