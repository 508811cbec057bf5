import { address, area, parseAddress } from './xml.mjs';

/** A sheet being filled; everything on it is plain data that `writeXlsx` reads. */
export function createSheet(name, options = {}) {
  const cells = new Map();
  const sheet = {
    name,
    /** Widths in characters, as Excel's column width box shows them. */
    columns: [],
    /** Row heights in points, by zero-based row. */
    heights: new Map(),
    /** Zero-based. */
    hiddenRows: new Set(),
    merges: [],
    conditionalFormats: [],
    validations: [],
    comments: [],
    tables: [],
    freeze: undefined,
    isProtected: false,
    ...options,

    /**
     * @param {string} at such as `B6`
     * @param value text, number, boolean, null (a blank cell with a style), `{ formula, result }` or `{ error, formula }`
     */
    put(at, value, style) {
      const { row, column } = parseAddress(at);
      if (!cells.has(row)) cells.set(row, new Map());
      cells.get(row).set(column, { value, style });
      // Rows do not grow by themselves in a file: a larger font needs a taller row.
      const size = style?.font?.size ?? 11;
      if (size > 11 && !sheet.heights.has(row)) sheet.heights.set(row, Math.ceil(size * 1.4));
      return sheet;
    },

    /** Values from left to right; undefined leaves a cell out. */
    putRow(at, values, style) {
      const { row, column } = parseAddress(at);
      values.forEach((value, index) => {
        const own = Array.isArray(style) ? style[index] : style;
        if (value !== undefined) sheet.put(address(row, column + index), value, own);
      });
      return sheet;
    },

    /** An Excel table with its header row; every column has a width and, if it needs one, a style. */
    putTable(tableName, columns, rows) {
      sheet.putRow(
        'A1',
        columns.map(({ header }) => header),
        { font: { bold: true }, align: { vertical: 'top', wrap: true } },
      );
      rows.forEach((row, index) => {
        sheet.putRow(
          address(index + 1, 0),
          row.map((value) => value ?? undefined),
          columns.map(({ style }) => style),
        );
      });
      sheet.columns = columns.map(({ width }) => ({ width }));
      sheet.freeze = 'A2';
      sheet.heights.set(0, 34);
      // A table has at least one row below its headers, blank or not.
      const bottom = Math.max(rows.length, 1);
      sheet.tables.push({
        name: tableName,
        ref: area(0, 0, bottom, columns.length - 1),
        columns: columns.map(({ header }) => header),
      });
      columns.forEach(({ choices }, index) => {
        if (choices) sheet.validations.push({ range: area(1, index, bottom + 200, index), list: choices });
      });
      return sheet;
    },

    /** Rows in order, each with its cells in order. */
    rows() {
      return [...cells].sort(([a], [b]) => a - b).map(([row, line]) => [row, [...line].sort(([a], [b]) => a - b)]);
    },

    dimension() {
      const rows = sheet.rows();
      if (rows.length === 0) return 'A1';
      const columns = rows.flatMap(([, line]) => line.map(([column]) => column));
      return area(rows[0][0], Math.min(...columns), rows.at(-1)[0], Math.max(...columns));
    },
  };
  return sheet;
}

/** Day, month, year → Excel's serial number. */
export function day(year, month, date) {
  return Date.UTC(year, month - 1, date) / 86_400_000 + 25_569;
}

/** The same invented choices on every run (mulberry32), for columns of data about nobody. */
export function createChooser(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    /** One of the values; a value that stands twice is chosen twice as often. */
    of: (values) => values[Math.floor(next() * values.length)],
  };
}
