import { useId, useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { RoleChoice } from './role-choice';
import { ROLE_WORDS } from './role-words';
import { UNSAID, type Role, type RoleSaid } from './roles';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: tokens.spacingVerticalS,
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    '@media (max-height: 420px)': { overflowY: 'visible' },
  },
  // Office lays the add-in's own menu over the upper right corner.
  heading: {
    margin: 0,
    paddingInlineEnd: '24px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  stays: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  actions: { display: 'grid', gap: tokens.spacingVerticalXS },
});

interface FirstRunProps {
  /** The person has said what they do, or would rather not. */
  readonly onSaid: (role: RoleSaid) => void;
  /** The same, and then the sample; undefined where there is none. */
  readonly onSample: ((role: RoleSaid) => void) | undefined;
}

/** Asked once, before anything else: what a person is here for. */
export function FirstRun({ onSaid, onSample }: FirstRunProps) {
  const styles = useStyles();
  const id = useId();
  const [role, setRole] = useState<Role>('provider');
  return (
    <main className={styles.page}>
      <h1 id={id} className={styles.heading}>
        {ROLE_WORDS.question}
      </h1>
      <p className={styles.text}>{ROLE_WORDS.firstWhat}</p>
      <RoleChoice chosen={role} onChoose={setRole} labelledBy={id} />
      <p className={styles.stays}>{ROLE_WORDS.stays}</p>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => onSaid(role)}>
          {ROLE_WORDS.start}
        </Button>
        {onSample && <Button onClick={() => onSample(role)}>{ROLE_WORDS.sample}</Button>}
        <Button appearance="subtle" onClick={() => onSaid(UNSAID)}>
          {ROLE_WORDS.skip}
        </Button>
      </div>
    </main>
  );
}
