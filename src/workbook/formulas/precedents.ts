import type { CellError } from '../model/values';
import { parseFormula } from './parse';
import { findName, isTableName, resolveReference, resolveTable, type FormulaPlace } from './resolve';
import { FormulaSyntaxError, walk, type Node } from './syntax';
import { FormulaReference } from './values';

/** Names that name names go no deeper. */
const MAX_DEPTH = 64;

export interface Precedents {
  readonly references: readonly FormulaReference[];
  /** Some of what it reads is known only when it is evaluated: `A1:INDEX(…)`. */
  readonly isOpen: boolean;
}

/** Every range a formula reads as written, through defined names and table columns too; missing ones are left out. */
export function precedentsOf(node: Node, place: FormulaPlace): Precedents {
  const references: FormulaReference[] = [];
  let isOpen = false;
  const look = (root: Node, depth: number): void => {
    walk(root, (part) => {
      if (part.kind === 'span') isOpen = true;
      if (part.kind === 'name') followName(part, place, depth, look);
      const found = referenceOf(part, place);
      if (found) references.push(found);
    });
  };
  look(node, 0);
  return { references, isOpen };
}

function referenceOf(part: Node, place: FormulaPlace): FormulaReference | undefined {
  const target = targetOf(part, place);
  return target instanceof FormulaReference ? target : undefined;
}

function targetOf(part: Node, place: FormulaPlace): FormulaReference | CellError | undefined {
  if (part.kind === 'reference') return resolveReference(part, place);
  if (part.kind === 'table') return resolveTable(part, place);
  const isTable = part.kind === 'name' && part.sheet === undefined && isTableName(part.name, place);
  return isTable ? resolveTable({ kind: 'table', table: part.name, parts: [] }, place) : undefined;
}

function followName(
  part: Extract<Node, { kind: 'name' }>,
  place: FormulaPlace,
  depth: number,
  look: (node: Node, depth: number) => void,
): void {
  if (depth >= MAX_DEPTH) return;
  const scope = part.sheet === undefined ? place.sheet : place.workbook.sheetNamed(part.sheet);
  const name = scope && findName(part.name, scope, place.workbook);
  if (!name) return;
  try {
    look(parseFormula(name.formula), depth + 1);
  } catch (error) {
    if (!(error instanceof FormulaSyntaxError)) throw error;
  }
}
