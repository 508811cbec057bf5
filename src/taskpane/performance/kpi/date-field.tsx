import { Field, Input, makeStyles } from '@fluentui/react-components';

// Fluent's own widths are made for pages, not for panes.
const useStyles = makeStyles({ field: { width: '100%', minWidth: 0 } });

interface DateFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`. */
  readonly value: string;
  readonly trouble?: string;
  readonly onChange: (value: string) => void;
}

/** A day. Where the web view has no calendar for it, it is typed. */
export function DateField({ label, value, trouble, onChange }: DateFieldProps) {
  const styles = useStyles();
  return (
    <Field label={label} validationMessage={trouble}>
      <Input className={styles.field} type="date" value={value} onChange={(_, data) => onChange(data.value)} />
    </Field>
  );
}
