import type { ReactElement } from 'react';
import { makeStyles } from '@fluentui/react-components';
import { PassingButton } from '../passing-button';

const useStyles = makeStyles({
  button: { minWidth: 'auto', fontWeight: 'normal' },
  label: { '@media (max-width: 299px)': { display: 'none' } },
});

interface FootButtonProps {
  readonly icon: ReactElement;
  /** One word; in a narrow pane the icon alone is drawn. */
  readonly label: string;
  /** What the button does, in full. */
  readonly name: string;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
}

/** *Undo* and *Marks* at the right of the foot. */
export function FootButton({ icon, label, name, isDisabled, onPress }: FootButtonProps) {
  const styles = useStyles();
  return (
    <PassingButton
      className={styles.button}
      appearance="subtle"
      icon={icon}
      aria-label={name}
      disabledFocusable={isDisabled}
      onClick={onPress}
    >
      <span className={styles.label}>{label}</span>
    </PassingButton>
  );
}
