import type { Ref } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { Eraser20Regular } from '@fluentui/react-icons/svg/eraser';
import type { Stepping } from './use-stepping';
import { PassingButton } from '../shared/passing-button';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
  },
  position: {
    minWidth: '52px',
    paddingInline: tokens.spacingHorizontalXS,
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  steps: { display: 'flex', flexWrap: 'wrap', alignItems: 'center' },
  area: { display: 'block', color: tokens.colorNeutralForeground2 },
  remove: { marginInlineStart: 'auto', minHeight: '32px' },
});

function positionText({ position, total }: Stepping): string {
  const of = total.toLocaleString('en-GB');
  return position === undefined ? `– of ${of}` : `${position.toLocaleString('en-GB')} of ${of}`;
}

interface StepBarProps {
  readonly nextRef: Ref<HTMLButtonElement>;
  readonly stepping: Stepping;
  readonly isBusy: boolean;
  /** Undefined while no marks stand. */
  readonly onRemoveMarks: (() => void) | undefined;
}

/** From finding to finding, and the way back to an unmarked workbook. */
export function StepBar({ nextRef, stepping, isBusy, onRemoveMarks }: StepBarProps) {
  const styles = useStyles();
  const { area, total, step } = stepping;
  if (total === 0 && !onRemoveMarks) return null;
  return (
    <div className={styles.bar}>
      {total > 0 && (
        <div role="group" aria-label="Step through the findings" className={styles.steps}>
          <Button
            appearance="subtle"
            icon={<ChevronLeft20Regular />}
            aria-label="Previous finding"
            title="Previous finding (Shift+F8)"
            aria-keyshortcuts="Shift+F8"
            disabledFocusable={isBusy}
            onClick={() => step(-1)}
          />
          <span className={styles.position}>
            {positionText(stepping)}
            {area && (
              <span className={styles.area}>
                place {area.position} of {area.total}
              </span>
            )}
          </span>
          <Button
            ref={nextRef}
            appearance="subtle"
            icon={<ChevronRight20Regular />}
            aria-label="Next finding"
            title="Next finding (F8)"
            aria-keyshortcuts="F8"
            disabledFocusable={isBusy}
            onClick={() => step(1)}
          />
        </div>
      )}
      {onRemoveMarks && (
        <PassingButton
          className={styles.remove}
          size="small"
          icon={<Eraser20Regular />}
          disabledFocusable={isBusy}
          onClick={onRemoveMarks}
        >
          Remove marks
        </PassingButton>
      )}
    </div>
  );
}
