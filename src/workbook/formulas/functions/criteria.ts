import { CellError, type Scalar } from '../../model/values';
import { isErrorCode } from '../../../cells/cell-values';
import { compareTexts } from '../operators';
import { textToNumber } from '../text-to-number';
import { roundTo15 } from '../values';

/** Whether a cell's value meets a criterion of COUNTIF, SUMIFS and their kin. */
export type Criterion = (value: Scalar) => boolean;

type Comparison = '=' | '<>' | '<' | '>' | '<=' | '>=';

const ORDERS: Readonly<Record<Exclude<Comparison, '=' | '<>'>, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

/**
 * `5`, `">=5"`, `"<>closed"`, `"Whi*"`, `""` → a test. A blank criterion means 0. Texts are compared without regard to
 * case; `*` and `?` stand for anything, `~` takes their meaning away.
 */
export function parseCriterion(criterion: Scalar): Criterion {
  if (typeof criterion !== 'string') return equals(criterion ?? 0);
  const match = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(criterion);
  const comparison = (match?.[1] ?? '=') as Comparison;
  const operand = match?.[2] ?? '';
  if (operand === '') return againstNothing(comparison, match?.[1] !== undefined);
  if (comparison === '=') return equalsText(operand);
  if (comparison === '<>') return not(equalsText(operand));
  return ordered(ORDERS[comparison], operand);
}

/** Wildcards → a pattern. `whole` must match from first to last character. */
export function criterionPattern(text: string, extent: 'whole' | 'anywhere'): RegExp {
  const source = text.replaceAll(
    /~([*?~])|([*?])|([\\^$.|+()[\]{}])/g,
    (_, kept?: string, wild?: string, special?: string) => {
      if (wild !== undefined) return wild === '*' ? '[\\s\\S]*' : '[\\s\\S]';
      return `\\${kept ?? special ?? ''}`.replace('\\~', '~');
    },
  );
  return new RegExp(extent === 'whole' ? `^${source}$` : source, 'i');
}

function not(criterion: Criterion): Criterion {
  return (value) => !criterion(value);
}

/** `""` takes blanks and empty texts, `"="` blanks only, `"<>"` all but blanks; the rest take nothing. */
function againstNothing(comparison: Comparison, isWritten: boolean): Criterion {
  if (comparison === '<>') return (value) => value !== null;
  if (comparison !== '=') return () => false;
  return isWritten ? (value) => value === null : (value) => value === null || value === '';
}

function equals(wanted: Exclude<Scalar, null>): Criterion {
  if (typeof wanted === 'number') return equalsNumber(wanted);
  return (value) => value === wanted;
}

function equalsNumber(wanted: number): Criterion {
  const rounded = roundTo15(wanted);
  return (value) => {
    if (typeof value === 'number') return roundTo15(value) === rounded;
    return typeof value === 'string' && textToNumber(value) === wanted;
  };
}

function equalsText(operand: string): Criterion {
  const number = textToNumber(operand);
  if (number !== undefined) return equalsNumber(number);
  const upper = operand.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return (value) => value === (upper === 'TRUE');
  if (isErrorCode(upper)) return (value) => value === CellError.of(upper);
  const pattern = criterionPattern(operand, 'whole');
  return (value) => typeof value === 'string' && pattern.test(value);
}

function ordered(accepts: (order: number) => boolean, operand: string): Criterion {
  const number = textToNumber(operand);
  if (number !== undefined)
    return (value) => typeof value === 'number' && accepts(roundTo15(value) - roundTo15(number));
  return (value) => typeof value === 'string' && accepts(compareTexts(value, operand));
}
