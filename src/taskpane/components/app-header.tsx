import type { Ref } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { QuestionCircle20Regular } from '@fluentui/react-icons/svg/question-circle';
import { Logo } from './logo';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '40px',
    // Office lays the add-in's own menu over the upper right corner: 34 × 32 pixels on the Mac.
    padding: `0 44px 0 ${tokens.spacingHorizontalM}`,
    // Zoomed in so far, there is no room to keep clear.
    '@media (max-width: 240px)': { flexWrap: 'wrap', paddingRight: tokens.spacingHorizontalXS },
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  page: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase300 },
  space: { flexGrow: 1 },
});

interface AppHeaderProps {
  readonly page: string;
  readonly isHelp: boolean;
  readonly onHelp: () => void;
  readonly helpRef: Ref<HTMLButtonElement>;
}

export function AppHeader({ page, isHelp, onHelp, helpRef }: AppHeaderProps) {
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <Logo />
      <h1 className={styles.name}>Ringfence</h1>
      <span className={styles.page}>{page}</span>
      <span className={styles.space} />
      <Button
        ref={helpRef}
        appearance="subtle"
        icon={<QuestionCircle20Regular />}
        aria-label="Help"
        aria-expanded={isHelp}
        title="Help"
        onClick={onHelp}
      />
    </header>
  );
}
