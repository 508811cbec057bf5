import { useId } from 'react';
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
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface CommissioningFormProps {
  readonly session: SetUpSession;
  readonly state: SetUpState;
}

/** Adds the tables of a commissioning workbook that are not there yet. */
export function CommissioningForm({
  session,
  state: { tables = [], activity, canOpenWorkbooks },
}: CommissioningFormProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {SET_UP_WORDS.commissioning}
      </h2>
      <p className={styles.text}>{SET_UP_WORDS.commissioningWhat}</p>
      {tables.length > 0 && <p className={styles.text}>{SET_UP_WORDS.there(tables)}</p>}
      {canOpenWorkbooks === false && <p className={styles.text}>{SET_UP_WORDS.commissioningBlank}</p>}
      <div className={styles.buttons}>
        <Button disabledFocusable={activity !== 'idle'} onClick={() => void session.newCommissioningWorkbook()}>
          {SET_UP_WORDS.addTables}
        </Button>
        {canOpenWorkbooks && (
          <Button
            disabledFocusable={activity !== 'idle'}
            aria-describedby={id}
            onClick={() => void session.newCommissioningWorkbook('new-workbook')}
          >
            {SET_UP_WORDS.inNewWorkbook}
          </Button>
        )}
      </div>
    </section>
  );
}
