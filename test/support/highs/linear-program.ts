/** `[coefficient, variable]`. */
export type Terms = readonly (readonly [number, string])[];

export interface Row {
  readonly terms: Terms;
  readonly relation: '<=' | '>=' | '=';
  readonly value: number;
}

/** Every variable is 0 or more. */
export interface LinearProgram {
  readonly sense: 'Maximize' | 'Minimize';
  readonly objective: Terms;
  readonly rows: readonly Row[];
  readonly upperBounds: readonly (readonly [string, number])[];
  /** Variables that are 0 or 1. */
  readonly binaries?: readonly string[];
}

/** A linear program in the LP format of CPLEX, as HiGHS reads it. Rows without variables say nothing and are left out. */
export function printProgram(program: LinearProgram): string {
  const rows = program.rows.filter(({ terms }) => terms.length > 0);
  return [
    program.sense,
    ` obj: ${printTerms(program.objective)}`,
    'Subject To',
    ...rows.map(({ terms, relation, value }, at) => ` r${at}: ${printTerms(terms)} ${relation} ${value}`),
    'Bounds',
    ...program.upperBounds.map(([variable, bound]) => ` 0 <= ${variable} <= ${bound}`),
    ...(program.binaries?.length ? ['Binary', ...program.binaries.map((variable) => ` ${variable}`)] : []),
    'End',
    '',
  ].join('\n');
}

/** One term on a line: the format has a longest line. */
function printTerms(terms: Terms): string {
  return terms
    .map(([coefficient, variable]) => `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} ${variable}`)
    .join('\n  ');
}
