import { useSyncExternalStore } from 'react';
import { FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useDroppedFile } from '../sheet-view/use-dropped-file';
import { useLeaveWarning } from '../sheet-view/use-leave-warning';
import { ReturnsPage } from '../taskpane/returns/returns-page';
import { Announcer } from '../taskpane/shared/announcer';
import { NoticeBar } from '../taskpane/shared/notice-bar';
import { ErrorBoundary } from '../taskpane/shell/error-boundary';
import type { ThemeSource } from '../taskpane/shell/theme-source';
import { useTheme } from '../taskpane/shell/use-theme';
import { BrokenPage } from './broken-page';
import { CHECK_WORDS } from './check-words';
import { ChooseFile } from './choose-file';
import { FileBar } from './file-bar';
import type { Opening } from './opening';
import { PageHeader } from './page-header';
import { SaidAloud } from './said-aloud';
import { SheetGrid } from './sheet-grid';
import { SheetTabs } from './sheet-tabs';
import { UnsavedQuestion } from './unsaved-question';

/** Beside each other there is room for both; below that the findings come under the sheet, and the page scrolls. */
const WIDE = '@media (min-width: 860px) and (min-height: 421px)';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground3,
    [WIDE]: { height: '100vh' },
  },
  notice: { padding: `0 ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalM}` },
  work: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gridTemplateRows: '45vh auto',
    gap: tokens.spacingHorizontalL,
    flexGrow: 1,
    minHeight: 0,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
    [WIDE]: {
      gridTemplateColumns: 'minmax(0, 1fr) 360px',
      gridTemplateRows: 'minmax(0, 1fr)',
      padding: `0 ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalXL}`,
    },
  },
  box: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    minHeight: 0,
    overflow: 'hidden',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // Below each other, the sheet stays in sight while a person goes down the list; not where it would leave no room for that.
  sheet: { '@media (max-width: 859px) and (min-height: 421px)': { position: 'sticky', top: 0, zIndex: 5 } },
  findings: { overflowY: 'auto' },
  over: {
    position: 'fixed',
    zIndex: 100,
    inset: '12px',
    display: 'grid',
    placeItems: 'center',
    border: `3px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase500,
    opacity: 0.92,
    pointerEvents: 'none',
  },
});

interface CheckAppProps {
  readonly opening: Opening;
  readonly theme: ThemeSource;
  /** Whose page it is; empty where nobody has said so. */
  readonly office: string;
  readonly onReload: () => void;
}

/** The whole page: a file to choose, then its sheets with the findings beside them. */
export function CheckApp({ opening, theme, office, onReload }: CheckAppProps) {
  const styles = useStyles();
  const state = useSyncExternalStore(opening.subscribe, opening.getState);
  const { file, shown, opening: wanted, question, notice, opened, isSent } = state;
  const isOver = useDroppedFile(opening.open);
  useLeaveWarning(opening);
  const step = !file ? 0 : isSent ? 2 : 1;

  return (
    <FluentProvider theme={useTheme(theme)}>
      {/* Not the provider's own class, which dialogs would take over. */}
      <div className={styles.page}>
        <Announcer>
          <SaidAloud fileName={file?.fileName} opening={wanted} notice={notice} />
          <PageHeader office={office} step={step} />
          <ErrorBoundary fallback={(error) => <BrokenPage error={error} onReload={onReload} />}>
            {file && (
              <FileBar file={file} opening={opening} isAtWork={state.isSaving === true || wanted !== undefined} />
            )}
            {file && notice && (
              <div className={styles.notice}>
                <NoticeBar notice={notice} onDismiss={opening.dismiss} />
              </div>
            )}
            {file && shown ? (
              <div className={styles.work}>
                <section className={mergeClasses(styles.box, styles.sheet)} aria-label={CHECK_WORDS.sheet}>
                  <SheetTabs key={`tabs ${opened}`} shown={shown} session={file.session} />
                  <SheetGrid key={`grid ${opened}`} shown={shown} />
                </section>
                <div className={mergeClasses(styles.box, styles.findings)}>
                  <ReturnsPage key={opened} session={file.session} />
                </div>
              </div>
            ) : (
              <ChooseFile opening={opening} wanted={wanted} notice={notice} />
            )}
            {file && question && <UnsavedQuestion question={question} fileName={file.fileName} />}
          </ErrorBoundary>
          {isOver && <div className={styles.over}>{CHECK_WORDS.dropOver}</div>}
        </Announcer>
      </div>
    </FluentProvider>
  );
}
