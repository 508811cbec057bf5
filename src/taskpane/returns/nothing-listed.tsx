import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReturnsState } from '../../app/returns/returns-session';
import { noReturnIn, whyNothingChecked } from '../../app/shared/no-return';
import { RecognisedList } from './recognised-list';
import { returnsOf } from './about-returns';
import { RETURNS_WORDS } from './returns-words';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    overflowWrap: 'anywhere',
  },
  text: { margin: 0 },
  steps: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Where else a workbook may be of use, as far as the pane has such pages. */
export interface OtherPages {
  readonly onMoney?: (() => void) | undefined;
  readonly onPerformance?: (() => void) | undefined;
  readonly onSetUp?: (() => void) | undefined;
  /** Opens the sample. */
  readonly onSample?: (() => void) | undefined;
}

interface NothingListedProps extends OtherPages {
  readonly state: ReturnsState;
}

/** In the list's place where there is none: what was recognised, or why nothing was and what the workbook may be used for. */
export function NothingListed({ state, ...pages }: NothingListedProps) {
  const styles = useStyles();
  const { report } = state;
  const returns = returnsOf(state);
  if (!returns) return null;
  if (returns.length > 0) {
    if (report) return null;
    return (
      <div className={styles.box}>
        <RecognisedList returns={returns} />
        <p className={styles.text}>{RETURNS_WORDS.onlyMarks}</p>
      </div>
    );
  }
  const tables = report?.commissioningTables ?? state.commissioningTables ?? [];
  return (
    <div className={styles.box}>
      <p className={styles.text}>{(report && whyNothingChecked(report)) ?? noReturnIn(tables)}</p>
      <div className={styles.steps}>
        {pages.onMoney && tables.includes('Funds') && <Button onClick={pages.onMoney}>{RETURNS_WORDS.toMoney}</Button>}
        {pages.onPerformance && tables.includes('KPIs') && (
          <Button onClick={pages.onPerformance}>{RETURNS_WORDS.toPerformance}</Button>
        )}
        {pages.onSetUp && <Button onClick={pages.onSetUp}>{RETURNS_WORDS.toSetUp}</Button>}
        {pages.onSample && <Button onClick={pages.onSample}>{RETURNS_WORDS.toSample}</Button>}
      </div>
    </div>
  );
}
