import { ARRAYS } from './arrays';
import { CONDITIONAL } from './conditional';
import { DATES } from './dates';
import type { FunctionDefinition } from './define';
import { INFORMATION } from './information';
import { LOGICAL } from './logical';
import { LOOKUPS } from './lookup';
import { MATHS } from './math';
import { REFERENCES } from './references';
import { STATISTICS } from './statistics';
import { TEXT_FUNCTIONS } from './text';

/** Every function we calculate, by its English name in capitals. */
const FUNCTIONS: ReadonlyMap<string, FunctionDefinition> = new Map(
  [LOGICAL, INFORMATION, TEXT_FUNCTIONS, DATES, MATHS, STATISTICS, CONDITIONAL, LOOKUPS, REFERENCES, ARRAYS].flatMap(
    (table) => Object.entries(table),
  ),
);

/** Undefined for a name we do not know: `#NAME?` wherever a formula asks for it. */
export function functionNamed(name: string): FunctionDefinition | undefined {
  return FUNCTIONS.get(name);
}
