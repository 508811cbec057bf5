import type { CellChange, Fix } from '../../../src/domain/model/fixes';
import { area } from './reports';

/** A change of one cell of “April”: `change('E14', 'Brit', 'British')`. */
export function change(cell: string, before: CellChange['before'], after: CellChange['after']): CellChange {
  const { top, left } = area(cell);
  return { sheet: 'April', row: top, column: left, before, after };
}

/** A certain fix with sensible words. */
export function fix(given: Partial<Fix> = {}): Fix {
  return {
    id: 'trim',
    label: 'Take out the spaces',
    isCertain: true,
    changes: [change('E14', ' Female', 'Female')],
    ...given,
  };
}
