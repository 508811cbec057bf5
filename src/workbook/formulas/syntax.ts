import type { Scalar } from '../model/values';

/** One end of a range. Missing `row`: a whole column; missing `column`: a whole row. Zero-based. */
export interface Corner {
  readonly row?: number;
  readonly column?: number;
  /** `$` before the row number: it does not move with the formula. */
  readonly rowIsFixed: boolean;
  readonly columnIsFixed: boolean;
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';

/** Which part of a table a structured reference means. */
export interface TableReference {
  readonly kind: 'table';
  /** Empty inside the table itself: `[@Column]`. */
  readonly table: string;
  /** `#All`, `#Data`, `#Headers`, `#Totals`, `#This Row`, lower case without the sign. */
  readonly parts: readonly string[];
  readonly firstColumn?: string;
  readonly lastColumn?: string;
}

/** A parsed formula. */
export type Node =
  | { readonly kind: 'literal'; readonly value: Scalar }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Scalar[])[] }
  | { readonly kind: 'reference'; readonly sheet?: string; readonly from: Corner; readonly to: Corner }
  | { readonly kind: 'name'; readonly name: string; readonly sheet?: string }
  | TableReference
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly (Node | undefined)[] }
  | { readonly kind: 'unary'; readonly operator: '+' | '-' | '@' | '%'; readonly operand: Node }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Node; readonly right: Node }
  /** `A1:INDEX(…)`: the area between two references known only when evaluated. */
  | { readonly kind: 'span'; readonly from: Node; readonly to: Node };

/** The formula is not one we can read: misspelt, or a feature we do not have. */
export class FormulaSyntaxError extends Error {
  override readonly name = 'FormulaSyntaxError';
}

/** Calls `visit` for the node and everything below it. */
export function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  switch (node.kind) {
    case 'call':
      for (const argument of node.arguments) if (argument) walk(argument, visit);
      return;
    case 'unary':
      walk(node.operand, visit);
      return;
    case 'binary':
      walk(node.left, visit);
      walk(node.right, visit);
      return;
    case 'span':
      walk(node.from, visit);
      walk(node.to, visit);
      return;
    case 'literal':
    case 'array':
    case 'reference':
    case 'name':
    case 'table':
      return;
  }
}
