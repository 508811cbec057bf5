import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { SetUpSession, SetUpState } from '../../app/set-up/set-up-session';
import { SET_UP_WORDS } from './set-up-words';

const useStyles = makeStyles({
  section: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  button: { justifySelf: 'start' },
});

interface CommissioningFormProps {
  readonly session: SetUpSession;
  readonly state: SetUpState;
}

/** Adds the tables of a commissioning workbook that are not there yet. */
export function CommissioningForm({ session, state: { tables = [], activity } }: CommissioningFormProps) {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-label={SET_UP_WORDS.commissioning}>
      <h2 className={styles.heading}>{SET_UP_WORDS.commissioning}</h2>
      <p className={styles.text}>{SET_UP_WORDS.commissioningWhat}</p>
      {tables.length > 0 && <p className={styles.text}>{SET_UP_WORDS.there(tables)}</p>}
      <Button
        className={styles.button}
        disabledFocusable={activity !== 'idle'}
        onClick={() => void session.newCommissioningWorkbook()}
      >
        {SET_UP_WORDS.addTables}
      </Button>
    </section>
  );
}
