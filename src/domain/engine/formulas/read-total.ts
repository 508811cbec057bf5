import { parseReference } from '../../../cells/addresses';
import type { CellArea } from '../../../cells/areas';

/** A formula that adds up cells of its own sheet and does nothing else. */
export interface AddedUp {
  /** What is added, in order: areas, and cells one by one. */
  readonly terms: readonly CellArea[];
  /** `SUBTOTAL` leaves out other subtotals and rows that a filter hides; `plus` names cells one by one. */
  readonly by: 'sum' | 'subtotal' | 'plus';
}

const CELLS = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?`;
const TERM = new RegExp(String.raw`^(?:(SUM|SUBTOTAL)\((?:(?:9|109),)?(${CELLS}(?:[,+]${CELLS})*)\)|(${CELLS}))`);
const CALL = /^(SUM|SUBTOTAL)\((9|109)?/;

/** Rounding, and a way out of errors, do not change what is added: `=ROUND(SUM(B2:B9),2)`, `=IFERROR(SUM(B2:B9),0)`. */
const AROUND = /^(?:ROUND|IFERROR)\((.+),(?:-?\d+|"")\)$/;

/** What a formula adds up; undefined for one that does anything else, or adds up other sheets. */
export function readTotal(formula: string): AddedUp | undefined {
  const text = formula.replace(/\s+/g, '').toUpperCase().replace(/^=\+?/, '');
  const parts = partsOf(AROUND.exec(text)?.[1] ?? text);
  const terms = parts?.flatMap(({ terms: some }) => some);
  if (!parts || !terms) return undefined;
  const calls = new Set(parts.map(({ call }) => call));
  if (calls.has('SUBTOTAL')) return calls.size === 1 ? { terms, by: 'subtotal' } : undefined;
  if (calls.has('SUM')) return { terms, by: 'sum' };
  return terms.length > 1 ? { terms, by: 'plus' } : undefined;
}

/** What stands between the pluses: calls and cells. */
interface Part {
  readonly call: string;
  readonly terms: readonly CellArea[];
}

function partsOf(text: string): readonly Part[] | undefined {
  const parts: Part[] = [];
  let rest = text;
  for (;;) {
    const found = TERM.exec(rest);
    if (!found || !isPlain(found[0])) return undefined;
    const [whole, call = '', listed, single = ''] = found;
    const cells = (listed ?? single).split(/[,+]/);
    const terms = cells.flatMap((one) => parseReference(one) ?? []);
    if (terms.length < cells.length) return undefined;
    parts.push({ call, terms });
    rest = rest.slice(whole.length);
    if (rest === '') return parts;
    if (!rest.startsWith('+')) return undefined;
    rest = rest.slice(1);
  }
}

/** `SUBTOTAL` says which function it stands for, `SUM` does not; an area by itself adds up nothing. */
function isPlain(term: string): boolean {
  const call = CALL.exec(term);
  if (!call) return !term.includes(':');
  return (call[1] === 'SUBTOTAL') === (call[2] !== undefined);
}
