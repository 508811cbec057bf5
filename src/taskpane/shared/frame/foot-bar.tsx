import type { ReactElement, Ref } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { FRAME_WORDS, placeText, positionText, type SteppedThing } from './frame-words';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px',
    minHeight: '40px',
    padding: `0 ${tokens.spacingHorizontalS}`,
  },
  steps: { display: 'flex', alignItems: 'center', '@media (max-width: 120px)': { flexWrap: 'wrap' } },
  position: {
    minWidth: '52px',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  more: { display: 'block', color: tokens.colorNeutralForeground2 },
  rest: { display: 'flex', flexWrap: 'wrap', marginInlineStart: 'auto' },
});

/** Where one is in the list, as the filter lets it through. */
export interface Steps {
  /** `finding`, `KPI`: what one steps through. */
  readonly thing: SteppedThing;
  /** One-based; undefined while the person is at none. */
  readonly position?: number | undefined;
  readonly total: number;
  /** `2 of 5`, within one that has several places. */
  readonly place?: { readonly position: number; readonly total: number } | undefined;
  readonly step: (direction: 1 | -1) => void;
}

interface FootBarProps {
  readonly steps?: Steps | undefined;
  readonly isBusy: boolean;
  readonly nextRef?: Ref<HTMLButtonElement>;
  /** Undo and marks. */
  readonly children?: ReactElement | readonly (ReactElement | false | null | undefined)[] | false | null;
}

/** The foot: ‹ 13 of 32 › at the left, undo and marks at the right. The only counter there is. */
export function FootBar({ steps, isBusy, nextRef, children }: FootBarProps) {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      {steps && steps.total > 0 && (
        <div role="group" aria-label={FRAME_WORDS.step(steps.thing)} className={styles.steps}>
          <Button
            appearance="subtle"
            icon={<ChevronLeft20Regular />}
            aria-label={FRAME_WORDS.previous(steps.thing)}
            title={FRAME_WORDS.withKey(FRAME_WORDS.previous(steps.thing), 'Alt+↑')}
            aria-keyshortcuts="Alt+ArrowUp"
            disabledFocusable={isBusy}
            onClick={() => steps.step(-1)}
          />
          <span className={styles.position}>
            {positionText(steps.position, steps.total)}
            {steps.place && <span className={styles.more}>{placeText(steps.place)}</span>}
          </span>
          <Button
            ref={nextRef}
            appearance="subtle"
            icon={<ChevronRight20Regular />}
            aria-label={FRAME_WORDS.next(steps.thing)}
            title={FRAME_WORDS.withKey(FRAME_WORDS.next(steps.thing), 'Alt+↓')}
            aria-keyshortcuts="Alt+ArrowDown"
            disabledFocusable={isBusy}
            onClick={() => steps.step(1)}
          />
        </div>
      )}
      <div className={styles.rest}>{children}</div>
    </div>
  );
}
