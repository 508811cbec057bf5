import { useSyncExternalStore } from 'react';
import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import type { ReturnsSession } from '../app/returns/returns-session';
import { useStore } from '../taskpane/shared/use-store';
import { CHECK_WORDS } from './check-words';
import type { ShownSheets } from './shown-sheets';

const useStyles = makeStyles({
  tabs: {
    flexShrink: 0,
    overflowX: 'auto',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    scrollbarWidth: 'thin',
  },
  tab: { flexShrink: 0 },
  count: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface SheetTabsProps {
  readonly shown: ShownSheets;
  readonly session: ReturnsSession;
}

/** One tab for each sheet that is not hidden, with how much was found on it. */
export function SheetTabs({ shown, session }: SheetTabsProps) {
  const styles = useStyles();
  useSyncExternalStore(shown.subscribe, () => `${shown.contentVersion} ${shown.workbook.activeSheetId}`);
  const { report } = useStore(session);
  const found = (sheet: string) => report?.findings.filter((finding) => finding.sheet === sheet).length ?? 0;
  return (
    <TabList
      className={styles.tabs}
      size="small"
      aria-label={CHECK_WORDS.sheets}
      selectedValue={shown.sheet.id}
      onTabSelect={(_event, { value }) => shown.activate(String(value))}
    >
      {shown.visible.map(({ id, name }) => (
        <Tab key={id} className={styles.tab} value={id} aria-label={CHECK_WORDS.tab(name, found(name))}>
          {name}
          {found(name) > 0 && <span className={styles.count}> · {found(name)}</span>}
        </Tab>
      ))}
    </TabList>
  );
}
