import { Field, Input, Textarea } from '@fluentui/react-components';

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

/** A labelled field, with what is missing said beside it and to screen readers. */
export function TextField({ label, hint, value, trouble, isLong, onChange }: TextFieldProps) {
  const change = (_: unknown, data: { readonly value: string }) => onChange(data.value);
  return (
    <Field label={label} hint={hint} validationMessage={trouble}>
      {isLong ? (
        <Textarea resize="vertical" rows={4} value={value} onChange={change} />
      ) : (
        <Input value={value} onChange={change} />
      )}
    </Field>
  );
}
