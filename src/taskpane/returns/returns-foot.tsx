import { useMemo, useRef, type RefObject } from 'react';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { Eraser20Regular } from '@fluentui/react-icons/svg/eraser';
import type { ReturnsSession, ReturnsState } from '../../app/returns/returns-session';
import { checkedNotice } from '../../app/shared/notices';
import { FootBar } from '../shared/frame/foot-bar';
import { StatusLine } from '../shared/frame/status-line';
import { PassingButton } from '../shared/passing-button';
import { isBusy } from '../shared/activity';
import { isTrouble } from '../shared/trouble';
import { FocusHome } from '../shared/use-focus-kept';
import { usePassing } from '../shared/use-passing';
import { FIX_WORDS } from './fix-words';
import { RETURNS_WORDS } from './returns-words';
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
  const { hasMarks, lastFix, notice, report } = state;
  const busy = isBusy(state);
  const fixed = useMemo(() => lastFix && { message: FIX_WORDS.changed(lastFix.cells) }, [lastFix]);
  // What a check came to stands in totals, account and list already.
  const isRepeated = report !== undefined && notice?.message === checkedNotice(report, undefined).message;
  const said = usePassing(notice && !isTrouble(notice) && !isRepeated ? notice : fixed);
  if (stepping.total === 0 && !hasMarks && !lastFix && !said) return null;
  return (
    <FocusHome.Provider value={undoHome}>
      {said && <StatusLine text={said.message} isGood={said === fixed || notice?.kind === 'success'} />}
      <FootBar nextRef={nextRef} isBusy={busy} steps={{ thing: 'finding', ...stepping, place: stepping.area }}>
        {lastFix && (
          <PassingButton
            appearance="subtle"
            icon={<ArrowUndo20Regular />}
            aria-label={FIX_WORDS.undoWhat(lastFix.label)}
            disabledFocusable={busy}
            onClick={() => void session.undoFix()}
          >
            {RETURNS_WORDS.undo}
          </PassingButton>
        )}
        {hasMarks && (
          <PassingButton
            appearance="subtle"
            icon={<Eraser20Regular />}
            aria-label={RETURNS_WORDS.removeMarks}
            disabledFocusable={busy}
            onClick={() => void session.removeMarks()}
          >
            {RETURNS_WORDS.marks}
          </PassingButton>
        )}
      </FootBar>
    </FocusHome.Provider>
  );
}
