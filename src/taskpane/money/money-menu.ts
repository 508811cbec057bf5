import type { MoneySession, MoneyState } from '../../app/money/money-session';
import type { MenuEntry } from '../shared/frame/action-menu';
import { lacksTables } from './lacks-tables';
import { CO_FUNDING_WORDS, CODE_WORDS, MONEY_WORDS } from './money-words';
import type { SubPageAt } from './sub-page-at';

interface MenuFor {
  readonly session: MoneySession;
  readonly state: MoneyState;
  /** The foot has *Write* and *What if* just now, instead of *Undo* and *Marks*. */
  readonly isFootTaken: boolean;
  readonly onOpen: (page: SubPageAt) => void;
}

/** The second actions, each offered once it makes sense. */
export function menuEntries({ session, state, isFootTaken, onOpen }: MenuFor): readonly MenuEntry[] {
  const { activity, allocation, book, canUndo, hasMarks, coFunded = [], namedCodes = [] } = state;
  const entries: readonly (MenuEntry | false)[] = [
    { label: MONEY_WORDS.check, onChoose: () => void session.check() },
    !isFootTaken &&
      allocation !== undefined && { label: MONEY_WORDS.whatIf, onChoose: () => onOpen({ kind: 'what-if' }) },
    book !== undefined &&
      !lacksTables(state) && { label: MONEY_WORDS.statement, onChoose: () => void session.writeStatement() },
    coFunded.length > 0 && { label: CO_FUNDING_WORDS.heading, onChoose: () => onOpen({ kind: 'co-funders' }) },
    namedCodes.length > 0 && { label: CODE_WORDS.named, onChoose: () => onOpen({ kind: 'codes' }) },
    isFootTaken && canUndo && { label: MONEY_WORDS.undo, onChoose: () => void session.undoAwards() },
    isFootTaken && hasMarks && { label: MONEY_WORDS.removeMarks, onChoose: () => void session.removeMarks() },
  ];
  return entries.flatMap((entry) => (entry === false ? [] : [{ ...entry, isDisabled: activity !== 'idle' }]));
}
