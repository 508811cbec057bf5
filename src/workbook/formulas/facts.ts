import { functionNamed } from './functions/index';
import { walk, type Node } from './syntax';

/** What can be known about a formula without evaluating it. */
export interface FormulaFacts {
  /** Functions we do not have. */
  readonly unknownFunctions: readonly string[];
  /** Must be recalculated after every edit. */
  readonly isVolatile: boolean;
}

const facts = new WeakMap<Node, FormulaFacts>();

/** Remembered for each parsed formula. */
export function factsOf(node: Node): FormulaFacts {
  const known = facts.get(node);
  if (known) return known;
  const unknownFunctions = new Set<string>();
  let isVolatile = false;
  walk(node, (part) => {
    if (part.kind !== 'call') return;
    const definition = functionNamed(part.name);
    if (!definition) unknownFunctions.add(part.name);
    if (definition?.isVolatile) isVolatile = true;
  });
  const found = { unknownFunctions: [...unknownFunctions], isVolatile };
  facts.set(node, found);
  return found;
}

/** True for a formula that has the same value in every cell of every workbook at any time. */
export function isConstant(node: Node): boolean {
  if (factsOf(node).isVolatile) return false;
  let constant = true;
  walk(node, (part) => {
    const looksAround = part.kind === 'call' && (part.name === 'ROW' || part.name === 'COLUMN');
    if (looksAround || part.kind === 'reference' || part.kind === 'name' || part.kind === 'table') constant = false;
  });
  return constant;
}
