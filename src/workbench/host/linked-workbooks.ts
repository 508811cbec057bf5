/** `[1]Q1!` or `'[1]Q1 return'!` as the file has it; not the columns of a table, which no `!` follows. */
const NUMBERED = /'((?:[^'[]|'')*)\[(\d+)\]((?:[^']|'')*)'!|(?<![\p{L}\p{N}_.\]])\[(\d+)\]([\p{L}\p{N}_.]*)!/gu;

/** `[Book2.xlsx]Q1!`, quoted or not, as Excel shows it. */
const NAMED = /'((?:[^'[]|'')*)\[([^[\]]+)\]((?:[^']|'')*)'!|(?<![\p{L}\p{N}_.\]])\[([^[\]]+)\]([\p{L}\p{N}_.]*)!/gu;

const PLAIN = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/** A formula as Excel gives it: other workbooks by their names, where the file counts them from 1. */
export function withNames(formula: string, workbooks: readonly string[]): string {
  if (workbooks.length === 0 || !formula.includes('[')) return formula;
  return formula.replace(
    NUMBERED,
    (whole, before?: string, quoted?: string, rest?: string, bare?: string, sheet?: string) => {
      const name = workbooks[Number(quoted ?? bare) - 1];
      if (name === undefined || name === '') return whole;
      if (quoted === undefined && PLAIN.test(name)) return `[${name}]${sheet ?? ''}!`;
      return `'${before ?? ''}[${name.replaceAll("'", "''")}]${rest ?? sheet ?? ''}'!`;
    },
  );
}

/** A formula as the file has it; workbooks the file does not know stay as they are named. */
export function withNumbers(formula: string, workbooks: readonly string[]): string {
  if (workbooks.length === 0 || !formula.includes('[')) return formula;
  return formula.replace(
    NAMED,
    (whole, before?: string, quoted?: string, rest?: string, bare?: string, sheet?: string) => {
      const index = workbooks.indexOf((quoted ?? bare ?? '').replaceAll("''", "'"));
      if (index < 0) return whole;
      const inside = `${before ?? ''}[${index + 1}]${rest ?? sheet ?? ''}`;
      return before || !PLAIN.test(rest ?? sheet ?? '') ? `'${inside}'!` : `${inside}!`;
    },
  );
}
