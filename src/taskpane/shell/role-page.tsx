import { useId, useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useAnnouncer } from '../shared/announcer';
import { AwayPage, type WayBack } from '../shared/away-page';
import { PAGE_WORDS } from '../shared/header-words';
import { RoleChoice } from './role-choice';
import { ROLE_WORDS } from './role-words';
import type { Role } from './roles';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  question: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  text: { margin: 0 },
  button: { justifySelf: 'start' },
});

interface RolePageProps {
  /** Undefined for who did not say. */
  readonly role: Role | undefined;
  readonly onRole: (role: Role) => void;
  readonly back: WayBack;
}

/** Where a person says anew what they do. */
export function RolePage({ role, onRole, back }: RolePageProps) {
  const styles = useStyles();
  const id = useId();
  const announce = useAnnouncer();
  const [chosen, setChosen] = useState(role);
  const use = () => {
    if (!chosen) return;
    onRole(chosen);
    announce(ROLE_WORDS.used);
    back.go();
  };
  return (
    <AwayPage heading={PAGE_WORDS.role} back={back}>
      <div className={styles.form}>
        <h2 id={id} className={styles.question}>
          {ROLE_WORDS.question}
        </h2>
        <p className={styles.text}>{ROLE_WORDS.changeWhat}</p>
        <RoleChoice chosen={chosen} onChoose={setChosen} labelledBy={id} />
        {chosen && (
          <Button className={styles.button} appearance="primary" onClick={use}>
            {ROLE_WORDS.use}
          </Button>
        )}
      </div>
    </AwayPage>
  );
}
