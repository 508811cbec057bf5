import { useMemo, useRef, type RefObject } from 'react';
import { Eraser20Regular } from '@fluentui/react-icons/svg/eraser';
import { Highlight20Regular } from '@fluentui/react-icons/svg/highlight';
import type { ReturnsSession, ReturnsState, UndoStep } from '../../app/returns/returns-session';
import type { Notice } from '../../app/shared/notice';
import { FootBar } from '../shared/frame/foot-bar';
import { FootButton } from '../shared/frame/foot-button';
import { StatusLine } from '../shared/frame/status-line';
import { isBusy } from '../shared/activity';
import { isTrouble } from '../shared/trouble';
import { FocusHome } from '../shared/use-focus-kept';
import { usePassing } from '../shared/use-passing';
import { RETURNS_WORDS } from './returns-words';
import { UndoButton } from './undo-button';
import type { Stepping } from './use-stepping';

interface ReturnsFootProps {
  readonly session: ReturnsSession;
  readonly state: ReturnsState;
  readonly stepping: Stepping;
  readonly homeRef: RefObject<HTMLElement | null>;
}

/** Always in reach: what came of the last step, from finding to finding, undo, and the way back to an unmarked workbook. */
export function ReturnsFoot({ session, state, stepping, homeRef }: ReturnsFootProps) {
  const nextRef = useRef<HTMLButtonElement>(null);
  // Undone is undone: from there a person goes on down the list, not back to the top of the page.
  const undoHome = useMemo(
    () => ({
      get current() {
        return nextRef.current ?? homeRef.current;
      },
    }),
    [homeRef],
  );
  const { hasMarks, notice, report, undos } = state;
  const busy = isBusy(state);
  const [newest] = undos;
  const left = report?.findings.length ?? 0;
  const { said, isStep } = useSaid(notice, newest, left);
  const hasMarking = hasMarks || left > 0;
  if (!hasMarking && !newest && !said) return null;
  return (
    <FocusHome.Provider value={undoHome}>
      {said && (
        <StatusLine
          text={said.message}
          isGood={isStep || notice?.kind === 'success'}
          undo={isStep ? undoOf(newest, busy, () => void session.undo()) : undefined}
        />
      )}
      <FootBar nextRef={nextRef} isBusy={busy} steps={{ thing: 'finding', ...stepping, place: stepping.area }}>
        <UndoButton undos={undos} isBusy={busy} onUndo={(id) => void session.undo(id)} />
        {hasMarking && (
          <FootButton
            icon={hasMarks ? <Eraser20Regular /> : <Highlight20Regular />}
            label={RETURNS_WORDS.marks}
            name={hasMarks ? RETURNS_WORDS.removeMarks : RETURNS_WORDS.markAgain}
            isDisabled={busy}
            onPress={() => void (hasMarks ? session.removeMarks() : session.check(report?.sheets ?? 'all'))}
          />
        )}
      </FootBar>
    </FocusHome.Provider>
  );
}

const undoOf = (step: UndoStep | undefined, isDisabled: boolean, onUndo: () => void) =>
  step && { name: RETURNS_WORDS.undoStep(step.label), isDisabled, onUndo };

/** The outcome that is in sight: the notice of what was done last, or the step that was written. */
function useSaid(notice: Notice | undefined, newest: UndoStep | undefined, left: number) {
  // Of a step nothing more is said than what it was: the list shows what came of it.
  const step = useMemo(
    () => newest && { message: RETURNS_WORDS.left(newest.label, left), of: newest.id },
    [newest, left],
  );
  const said = usePassing(notice && !isTrouble(notice) && !notice.isOnPage ? notice : step);
  return { said, isStep: said !== undefined && said === step };
}
