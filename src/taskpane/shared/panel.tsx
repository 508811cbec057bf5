import { useId, type SubmitEvent, type ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { usePanel } from './use-panel';
import { PANEL_WORDS } from './panel-words';

const useStyles = makeStyles({
  panel: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalS} 0`,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
    // Keeps its buttons clear of the bar at the bottom, with the line for undo, when it is brought into view.
    scrollMarginBlock: '112px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface PanelProps {
  readonly title: string;
  /** On the button that does it. */
  readonly submit: string;
  readonly isBusy: boolean;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  /** What takes the focus, as a selector; what is typed in where it is left out. */
  readonly first?: string;
  readonly children: ReactNode;
}

/** What opens in the list for one task: in place, so that the finding and the sheet stay in sight, unlike a dialog. */
export function Panel({ title, submit, isBusy, onSubmit, onCancel, first, children }: PanelProps) {
  const styles = useStyles();
  const id = useId();
  const ref = usePanel<HTMLFormElement>(onCancel, first);
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    onSubmit();
    const form = event.currentTarget;
    // What was missing is marked once the panel has been drawn again.
    queueMicrotask(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return (
    <form ref={ref} className={styles.panel} tabIndex={-1} aria-labelledby={id} noValidate onSubmit={send}>
      <p id={id} className={styles.title} dir="auto">
        {title}
      </p>
      {children}
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={isBusy}>
          {submit}
        </Button>
        <Button size="small" onClick={onCancel}>
          {PANEL_WORDS.cancel}
        </Button>
      </div>
    </form>
  );
}
