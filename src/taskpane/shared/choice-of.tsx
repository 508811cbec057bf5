import { useId } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { NarrowSelect } from './narrow-select';

const useStyles = makeStyles({
  choice: { flex: '1 1 96px', minWidth: 0, display: 'grid', gap: tokens.spacingVerticalXXS },
  label: { color: tokens.colorNeutralForeground2 },
});

interface ChoiceOfProps {
  readonly label: string;
  /** What the first option says: no choice. */
  readonly all: string;
  /** What can be chosen, by their names; names may come from providers. */
  readonly names: readonly string[];
  /** Position of what is chosen; −1 for no choice. */
  readonly chosen: number;
  readonly onChoose: (position: number) => void;
}

/** One filter. Options stand for positions, because a sheet may have any name, also that of an option of ours. */
export function ChoiceOf({ label, all, names, chosen, onChoose }: ChoiceOfProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.choice}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <NarrowSelect id={id} size="small" value={String(chosen)} onChange={(_, { value }) => onChoose(Number(value))}>
        <option value="-1">{all}</option>
        {names.map((name, position) => (
          <option key={name} value={String(position)}>
            {name}
          </option>
        ))}
      </NarrowSelect>
    </div>
  );
}
