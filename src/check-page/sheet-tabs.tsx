import { useSyncExternalStore, type KeyboardEvent } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReturnsSession } from '../app/returns/returns-session';
import { useStore } from '../taskpane/shared/use-store';
import { CHECK_WORDS } from './check-words';
import type { ShownSheets } from './shown-sheets';

const useStyles = makeStyles({
  tabs: {
    display: 'flex',
    flexShrink: 0,
    overflowX: 'auto',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    scrollbarWidth: 'thin',
  },
  tab: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: 'none',
    borderBottom: '2px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  front: {
    borderBottomColor: tokens.colorBrandStroke1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  count: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
});

interface SheetTabsProps {
  readonly shown: ShownSheets;
  readonly session: ReturnsSession;
}

/** One tab for each sheet that is not hidden, with how much was found on it; arrows go from tab to tab. */
export function SheetTabs({ shown, session }: SheetTabsProps) {
  const styles = useStyles();
  useSyncExternalStore(shown.subscribe, () => `${shown.contentVersion} ${shown.workbook.activeSheetId}`);
  const { report } = useStore(session);
  const found = (sheet: string) => report?.findings.filter((finding) => finding.sheet === sheet).length ?? 0;
  const front = shown.sheet.id;

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    shown.activateBeside(step);
    const at = shown.visible.indexOf(shown.sheet);
    event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')[at]?.focus();
  };

  return (
    <div role="tablist" tabIndex={-1} className={styles.tabs} aria-label={CHECK_WORDS.sheets} onKeyDown={onKeyDown}>
      {shown.visible.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          role="tab"
          className={mergeClasses(styles.tab, id === front && styles.front)}
          aria-selected={id === front}
          aria-label={CHECK_WORDS.tab(name, found(name))}
          tabIndex={id === front ? 0 : -1}
          onClick={() => shown.activate(id)}
        >
          {name}
          {found(name) > 0 && <span className={styles.count}> · {found(name)}</span>}
        </button>
      ))}
    </div>
  );
}
