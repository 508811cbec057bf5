import { MINIMUM_SPECIFICATION } from '../../src/domain/codelists/minimum-set';
import { recogniseSheet } from '../../src/domain/returns/recognise';
import { gridFrom, type GridOptions } from './builders';
import type { CheckedSheet } from './return-builders';

/** A sheet as a person would type it, recognised: for rules on tables that only recognition makes. */
export function recognisedFrom(text: string, options: GridOptions = {}): CheckedSheet {
  const grid = gridFrom(text, options);
  const specification = MINIMUM_SPECIFICATION;
  return { grid, recognition: recogniseSheet(grid, specification), specification };
}
