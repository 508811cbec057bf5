import { Select, makeStyles, type SelectProps } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: { minWidth: 0 },
  // As wide as there is room, not as its longest option: a sheet's name may be wider than the pane.
  select: { width: '100%', minWidth: 0, textOverflow: 'ellipsis' },
});

type NarrowSelectProps = Pick<SelectProps, 'id' | 'size' | 'value' | 'onChange' | 'children'>;

/** A choice from a list, in a pane. */
export function NarrowSelect(props: NarrowSelectProps) {
  const styles = useStyles();
  return <Select {...props} className={styles.root} select={{ className: styles.select }} />;
}
