import { useId } from 'react';
import { Field, Input, Textarea, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  hint: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  // Fluent's own widths are made for pages, not for panes.
  field: { width: '100%', minWidth: 0 },
});

interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** What is missing, once that was found out. */
  readonly trouble?: string;
  /** Longer than a line. */
  readonly isLong?: boolean;
  readonly onChange: (value: string) => void;
}

/** A labelled field. Its hint stands before it, where it is read before writing; what is missing stands after it. */
export function TextField({ label, hint, value, trouble, isLong, onChange }: TextFieldProps) {
  const styles = useStyles();
  const id = useId();
  const change = (_: unknown, data: { readonly value: string }) => onChange(data.value);
  const shared = { className: styles.field, value, onChange: change };
  return (
    <Field label={label} validationMessage={trouble}>
      {(field) => {
        const described = [hint && id, field['aria-describedby']].filter(Boolean).join(' ') || undefined;
        return (
          <>
            {hint !== undefined && (
              <p id={id} className={styles.hint}>
                {hint}
              </p>
            )}
            {isLong ? (
              <Textarea {...field} {...shared} aria-describedby={described} resize="vertical" rows={4} />
            ) : (
              <Input {...field} {...shared} aria-describedby={described} />
            )}
          </>
        );
      }}
    </Field>
  );
}
