import { CellError, type Scalar } from '../../model/values';
import { toMatrix, toScalar } from '../context';
import { compareValues } from '../operators';
import {
  broadcast,
  isMatrix,
  NA_ERROR,
  FormulaReference,
  toBoolean,
  toNumber,
  VALUE_ERROR,
  type Value,
} from '../values';
import { MANY, strict, whole, type Call, type FunctionTable } from './define';

/** Blank cells give 0 when a branch is the result, as in Excel. */
function branch(call: Call, index: number, otherwise: Scalar): Value {
  return index < call.nodes.length ? call.value(index, call.mode) : otherwise;
}

function conditional(call: Call): Value {
  const condition = call.value(0, call.mode);
  if (
    call.mode === 'array' &&
    (isMatrix(condition) || (condition instanceof FormulaReference && !condition.isOneCell))
  ) {
    const all = [condition, branch(call, 1, true), branch(call, 2, false)].map((value) =>
      toMatrix(value, call.context),
    );
    return broadcast(all, ([test = null, yes = null, no = null]) => {
      const truth = toBoolean(test);
      if (truth instanceof CellError) return truth;
      return truth ? yes : no;
    });
  }
  const truth = toBoolean(toScalar(condition, call.context));
  if (truth instanceof CellError) return truth;
  return truth ? branch(call, 1, true) : branch(call, 2, false);
}

/** IFERROR and IFNA: the second argument is evaluated only when it is needed. */
function whenError(call: Call, isCaught: (value: Scalar) => boolean): Value {
  const value = call.value(0, call.mode);
  if (call.mode === 'array' && (isMatrix(value) || (value instanceof FormulaReference && !value.isOneCell))) {
    const matrices = [value, call.value(1)].map((each) => toMatrix(each, call.context));
    return broadcast(matrices, ([first = null, second = null]) => (isCaught(first) ? second : first));
  }
  const scalar = toScalar(value, call.context);
  return isCaught(scalar) ? call.value(1, call.mode) : scalar;
}

function firstTrue(call: Call): Value {
  for (let index = 0; index + 1 < call.nodes.length; index += 2) {
    const truth = toBoolean(call.scalar(index));
    if (truth instanceof CellError) return truth;
    if (truth) return call.value(index + 1, call.mode);
  }
  return NA_ERROR;
}

function switched(call: Call): Value {
  const wanted = call.scalar(0);
  if (wanted instanceof CellError) return wanted;
  const pairs = Math.floor((call.nodes.length - 1) / 2);
  for (let pair = 0; pair < pairs; pair++) {
    const candidate = call.scalar(1 + pair * 2);
    if (candidate instanceof CellError) return candidate;
    if (compareValues(wanted, candidate) === 0) return call.value(2 + pair * 2, call.mode);
  }
  const hasDefault = call.nodes.length === 2 + pairs * 2;
  return hasDefault ? call.value(call.nodes.length - 1, call.mode) : NA_ERROR;
}

function chosen(call: Call): Value {
  const index = call.number(0);
  if (index instanceof CellError) return index;
  const place = Math.trunc(index);
  return place >= 1 && place < call.nodes.length ? call.value(place, call.mode) : VALUE_ERROR;
}

/**
 * Every argument is evaluated, as in Excel: an error after a deciding value still shows. In ranges, texts and blanks do
 * not count.
 */
function combine(call: Call, decide: (truths: readonly boolean[]) => boolean): Value {
  const truths: boolean[] = [];
  for (let index = 0; index < call.nodes.length; index++) {
    const value = call.value(index);
    const isRange = isMatrix(value) || value instanceof FormulaReference;
    for (const scalar of toMatrix(value, call.context).flat()) {
      if (isRange && (scalar === null || typeof scalar === 'string')) continue;
      const truth = toBoolean(scalar);
      if (truth instanceof CellError) return truth;
      truths.push(truth);
    }
  }
  return truths.length === 0 ? VALUE_ERROR : decide(truths);
}

export const LOGICAL: FunctionTable = {
  IF: whole(1, 3, conditional),
  IFERROR: whole(2, 2, (call) => whenError(call, (value) => value instanceof CellError)),
  IFNA: whole(2, 2, (call) => whenError(call, (value) => value === NA_ERROR)),
  IFS: whole(2, MANY, firstTrue),
  SWITCH: whole(3, MANY, switched),
  CHOOSE: whole(2, MANY, chosen),
  AND: whole(1, MANY, (call) => combine(call, (truths) => truths.every(Boolean))),
  OR: whole(1, MANY, (call) => combine(call, (truths) => truths.some(Boolean))),
  XOR: whole(1, MANY, (call) => combine(call, (truths) => truths.filter(Boolean).length % 2 === 1)),
  NOT: strict(1, 1, ([value = null]) => {
    const truth = typeof value === 'string' ? toBoolean(value) : toNumber(value) !== 0;
    return truth instanceof CellError ? truth : !truth;
  }),
  TRUE: whole(0, 0, () => true),
  FALSE: whole(0, 0, () => false),
};
