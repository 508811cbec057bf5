import type { RefObject } from 'react';
import { Button } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { EraserRegular } from '@fluentui/react-icons/svg/eraser';
import type { MoneySession, MoneyState } from '../../app/money/money-session';
import { ActionFoot } from '../shared/frame/action-foot';
import { FootBar, type Steps } from '../shared/frame/foot-bar';
import { FootButton } from '../shared/frame/foot-button';
import { wayTo } from '../shared/frame/use-sub-page';
import { PassingButton } from '../shared/passing-button';
import { changesIn } from './award-rows';
import { MONEY_WORDS } from './money-words';
import { NoticeStatus } from './notices';
import type { SubPageAt } from './sub-page-at';
import type { MoneyView } from './use-money-view';

interface MoneyFootProps {
  readonly session: MoneySession;
  readonly state: MoneyState;
  readonly view: MoneyView;
  readonly nextRef: RefObject<HTMLButtonElement | null>;
  readonly onOpen: (page: SubPageAt, from: string) => void;
}

/** Under a proposal what becomes of it; else from finding to finding, undo and marks. */
export function MoneyFoot({ session, state, view, nextRef, onOpen }: MoneyFootProps) {
  const { activity, notice, difference, book } = state;
  const isBusy = activity !== 'idle';
  if (!book) return <NoticeStatus notice={notice} />;
  return (
    <>
      <NoticeStatus notice={notice} />
      {view.canWrite && difference ? (
        <ActionFoot>
          <PassingButton appearance="primary" disabledFocusable={isBusy} onClick={() => void session.writeAwards()}>
            {MONEY_WORDS.write(changesIn(difference))}
          </PassingButton>
          <Button
            {...wayTo('what-if')}
            disabledFocusable={isBusy}
            onClick={() => onOpen({ kind: 'what-if' }, 'what-if')}
          >
            {MONEY_WORDS.whatIf}
          </Button>
        </ActionFoot>
      ) : (
        <StepFoot session={session} state={state} steps={stepsOf(session, state, view)} nextRef={nextRef} />
      )}
    </>
  );
}

function stepsOf(
  session: MoneySession,
  { currentKey, currentArea = 0 }: MoneyState,
  { findings: { shown } }: MoneyView,
): Steps {
  const at = shown.findIndex(({ key }) => key === currentKey);
  const places = shown[at]?.areas.length ?? 0;
  return {
    thing: 'finding',
    position: at < 0 ? undefined : at + 1,
    total: shown.length,
    ...(places > 1 && { place: { position: currentArea + 1, total: places } }),
    step: (direction) => void session.step(direction),
  };
}

interface StepFootProps extends Pick<MoneyFootProps, 'session' | 'state'> {
  readonly steps: Steps;
  readonly nextRef?: RefObject<HTMLButtonElement | null>;
}

/** ‹ 1 of 19 ›, undo, marks: the same under the lists and under a fund. */
export function StepFoot({ session, state: { activity, canUndo, hasMarks }, steps, nextRef }: StepFootProps) {
  const isBusy = activity !== 'idle';
  return (
    <FootBar steps={steps} isBusy={isBusy} {...(nextRef && { nextRef })}>
      <FootButton
        icon={<ArrowUndo16Regular />}
        label={MONEY_WORDS.undoShort}
        name={MONEY_WORDS.undo}
        isDisabled={isBusy || !canUndo}
        onPress={() => void session.undoAwards()}
      />
      {hasMarks && (
        <FootButton
          icon={<EraserRegular fontSize={16} />}
          label={MONEY_WORDS.marks}
          name={MONEY_WORDS.removeMarks}
          isDisabled={isBusy}
          onPress={() => void session.removeMarks()}
        />
      )}
    </FootBar>
  );
}
