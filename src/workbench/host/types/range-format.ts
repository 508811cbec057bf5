import type { Line } from '../../../workbook/model/sheet';
import type { CellStyle } from '../../../workbook/model/styles';
import { booleanOf, integerOf, numberOf, oneOf } from '../args';
import { autofitColumns, autofitRows } from '../autofit';
import type { HostState } from '../host-state';
import { checkWritable, sheetOf } from '../places';
import { changeLines, linesOf, span } from '../range-layout';
import { reading, writing } from '../range-styles';
import { defineType, make } from '../registry';
import type { AreasTarget } from '../targets';

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right', fill: 'Fill', justify: 'Justify' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

const keyOf = <K extends string>(table: Readonly<Record<K, string>>, value: unknown): K | undefined =>
  (Object.keys(table) as K[]).find((key) => table[key] === value);

/** The size all lines have, or null where they differ. Points. */
function commonSize({ sheetId, areas }: AreasTarget, state: HostState, direction: 'rows' | 'columns'): number | null {
  const sheet = sheetOf(state, sheetId);
  const standard = direction === 'rows' ? sheet.defaultRowHeight : sheet.defaultColumnWidth;
  const sizes = new Set<number>();
  for (const area of areas) {
    const [first, last] = span({ sheetId, area }, direction);
    let sized = 0;
    for (const [index, line] of linesOf(sheet, direction)) {
      if (index < first || index > last) continue;
      sizes.add(line.hidden === true ? 0 : (line.size ?? standard));
      sized += 1;
    }
    if (sized < last - first + 1) sizes.add(standard);
  }
  const [size, ...others] = sizes;
  return size === undefined || others.length > 0 ? null : size;
}

function resize(
  here: AreasTarget,
  state: HostState,
  direction: 'rows' | 'columns',
  change: (line: Line) => Line,
): void {
  checkWritable(state, here.sheetId);
  for (const area of here.areas) {
    changeLines({ sheetId: here.sheetId, area }, state, direction, 'row heights or column widths', change);
  }
}

const sizing = (direction: 'rows' | 'columns') => (here: AreasTarget, value: unknown, state: HostState) => {
  const size = numberOf(value);
  resize(here, state, direction, (line) => ({ ...line, size }));
};

export const rangeFormatType = defineType('RangeFormat', {
  get: {
    HorizontalAlignment: reading((style) => (style.horizontal ? HORIZONTAL[style.horizontal] : 'General')),
    VerticalAlignment: reading((style) => VERTICAL[style.vertical ?? 'bottom']),
    WrapText: reading((style) => style.wrap === true),
    IndentLevel: reading((style) => style.indent ?? 0),
    ColumnWidth: (here, state) => commonSize(here, state, 'columns'),
    RowHeight: (here, state) => commonSize(here, state, 'rows'),
  },
  put: {
    HorizontalAlignment: writing((style, value): CellStyle => {
      const wanted = oneOf(value, ['General', ...Object.values(HORIZONTAL)]);
      return { ...style, horizontal: keyOf(HORIZONTAL, wanted) };
    }),
    VerticalAlignment: writing((style, value): CellStyle => {
      const wanted = oneOf(value, Object.values(VERTICAL));
      return { ...style, vertical: keyOf(VERTICAL, wanted) };
    }),
    WrapText: writing((style, value) => ({ ...style, wrap: booleanOf(value) })),
    IndentLevel: writing((style, value) => ({ ...style, indent: integerOf(value) })),
    ColumnWidth: sizing('columns'),
    RowHeight: sizing('rows'),
  },
  navigate: {
    Fill: (here) => make('RangeFill', here),
    Font: (here) => make('RangeFont', here),
    Borders: (here) => make('RangeBorderCollection', here),
    Protection: (here) => make('FormatProtection', here),
  },
  methods: {
    AutofitColumns: (here, _args, state) => autofitColumns(here, state),
    AutofitRows: (here, _args, state) => autofitRows(here, state),
  },
});

/** Whether sheet protection locks the cells. */
export const formatProtectionType = defineType('FormatProtection', {
  get: { Locked: reading((style) => style.locked !== false) },
  put: { Locked: writing((style, value) => ({ ...style, locked: booleanOf(value) })) },
});
