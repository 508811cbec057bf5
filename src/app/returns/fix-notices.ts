import { counted } from '../../domain/text/grammar';
import type { Notice } from '../shared/notice';
import type { ValuesReplaced } from '../../ports/workbook-port';

/** What a fix has changed, how many cells it left alone, and why. */
export function fixedNotice({ changed, left, formulas, dataTypes, skipped }: ValuesReplaced): Notice {
  const others = [
    ...leftAlone(left.length, 'it', 'them'),
    ...ofFormulas(formulas.length),
    ...ofDataTypes(dataTypes.length),
    ...skipped.map(({ why }) => why),
  ];
  if (others.length === 0) return { kind: 'success', message: `Changed ${counted(changed, 'cell')}.` };
  const first = changed === 0 ? 'No cell was changed.' : `Changed ${counted(changed, 'cell')}.`;
  return { kind: 'warning', message: [first, ...others].join(' ') };
}

/** What undoing a fix has put back. @param hasFailed a try before failed, and may have put some back already */
export function undoneNotice(
  { restored, left }: { readonly restored: number; readonly left: number },
  hasFailed = false,
): Notice {
  const others = hasFailed ? unlikeFix(left) : leftAlone(left, 'it or its row', 'them or their rows');
  const first = restored === 0 ? 'No cell was put back.' : `Put ${counted(restored, 'cell')} back as before the fix.`;
  return { kind: others.length > 0 ? 'warning' : 'success', message: [first, ...others].join(' ') };
}

/** @param one what somebody has changed of one cell, and `many` of several. */
function leftAlone(cells: number, one: string, many: string): readonly string[] {
  if (cells === 0) return [];
  return [
    `${counted(cells, 'cell')} ${cells === 1 ? 'was' : 'were'} left alone, because somebody has changed ${cells === 1 ? one : many} since.`,
  ];
}

function unlikeFix(cells: number): readonly string[] {
  if (cells === 0) return [];
  return [
    cells === 1
      ? '1 cell does not hold what the fix wrote: the try before has put it back, or somebody has changed it.'
      : `${counted(cells, 'cell')} do not hold what the fix wrote: the try before has put them back, or somebody has changed them.`,
  ];
}

function ofFormulas(cells: number): readonly string[] {
  if (cells === 0) return [];
  return [
    cells === 1
      ? '1 cell holds a formula and was left alone: mend the formula, or type the value over it.'
      : `${counted(cells, 'cell')} hold formulas and were left alone: mend the formulas, or type the values over them.`,
  ];
}

function ofDataTypes(cells: number): readonly string[] {
  if (cells === 0) return [];
  return [
    cells === 1
      ? '1 cell may hold a data type of Excel’s, such as a stock or a place, and was left alone: type the value over it if it should be one.'
      : `${counted(cells, 'cell')} may hold data types of Excel’s, such as stocks or places, and were left alone: type the values over them if they should be some.`,
  ];
}
