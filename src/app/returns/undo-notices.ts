import { counted, quote } from '../../domain/text/grammar';
import { cellName } from '../../cells/addresses';
import type { CellChange } from '../../domain/model/fixes';
import type { Answer } from '../../domain/model/findings';
import { notice, type Notice } from '../shared/notice';

export const NO_STEP = notice(
  'no-step',
  'information',
  'There is nothing to undo: nothing was written since the pane was opened, or it is undone already.',
);

const warning = (message: string): Notice => ({ kind: 'warning', message });

/** Why a fix stays: cells of it do not hold what it wrote. */
export function changedCellsNotice(label: string, [first, ...others]: readonly CellChange[]): Notice {
  const where = first ? `${cellName(first.row, first.column)} on ${quote(first.sheet)}` : '';
  const more = others.length > 0 ? ` and ${counted(others.length, 'more cell')}` : '';
  return warning(
    `${quote(label)} was not undone: ${where}${more} ${others.length > 0 ? 'were' : 'was'} changed since. Undo that change first (Ctrl+Z in the sheet), or type the old values yourself.`,
  );
}

/** Why a fix stays: its cells cannot be told from others any more. */
export function movedCellsNotice(label: string): Notice {
  return warning(
    `${quote(label)} was not undone: rows or cells have been moved or changed since, so that its cells cannot be told from others. Type the old values yourself.`,
  );
}

/** Why a receipt stays. @param said what stands, and what to do about it */
export const keptReceiptNotice = (label: string, said: string): Notice =>
  warning(`${quote(label)} was not undone. ${said}`);

/** Why answers stay. */
export function changedAnswersNotice(label: string, kind: Answer['kind']): Notice {
  return warning(
    kind === 'explained'
      ? `${quote(label)} was not undone: somebody has changed these rows of the sheet Explanations since. Change them there.`
      : `${quote(label)} was not undone: somebody has decided otherwise about this advice since. Answer it anew in the list.`,
  );
}

export function changedHeadingNotice(label: string): Notice {
  return warning(
    `${quote(label)} was not undone: somebody has said something else of this heading since. Check again to see what it stands for.`,
  );
}

export function undoneStepNotice(label: string): Notice {
  return { kind: 'success', message: `Undone: ${label}.` };
}

/** Said where it is undone and the list could not be renewed. */
export function notShownNotice(label: string): Notice {
  return warning(`Undone: ${label}. The list does not show it yet: check again.`);
}

/** Several steps one after the other, and what one was refused for. */
export function severalUndoneNotice(done: readonly Notice[], refused?: Notice): Notice {
  if (done.length === 0) return refused ?? NO_STEP;
  const [only] = done;
  const first = done.length === 1 && only ? only.message : `Undid ${counted(done.length, 'step')}.`;
  const troubles = done.length === 1 ? [] : done.filter(({ kind }) => kind === 'warning').map(({ message }) => message);
  const isTrouble = refused !== undefined || done.some(({ kind }) => kind === 'warning');
  return {
    kind: isTrouble ? 'warning' : 'success',
    message: [first, ...troubles, ...(refused ? [refused.message] : [])].join(' '),
  };
}
