import { useState, type SubmitEvent } from 'react';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { printReference } from '../../cells/addresses';
import { typedValue } from '../../domain/fixes/typed-value';
import type { Finding } from '../../domain/model/findings';
import type { Fix } from '../../domain/model/fixes';
import { FIX_WORDS } from './fix-words';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalSNudge} 0`,
  },
  field: { flex: '1 1 120px', minWidth: 0 },
  // Fluent's own widths are made for pages, not for panes.
  input: { width: '100%', minWidth: 0 },
  button: { minWidth: 'auto' },
});

/** The one cell that a finding is about, with what stood there at the check; undefined where it is about more. */
function onlyCell({ areas, count, samples }: Finding) {
  const [area] = areas;
  const [sample] = samples;
  return count === 1 && areas.length === 1 && area && sample?.row === area.top && sample.column === area.left
    ? { area, sample }
    : undefined;
}

/** Whether there is one cell that a value can be typed for. */
export const takesValue = (finding: Finding): boolean => onlyCell(finding) !== undefined;

interface ValueBoxProps {
  readonly finding: Finding;
  readonly isBusy: boolean;
  readonly onWrite: (fix: Fix) => void;
}

/** A value for the one cell that only a person knows: looked up and typed here, without going to the sheet. */
export function ValueBox({ finding, isBusy, onWrite }: ValueBoxProps) {
  const styles = useStyles();
  const [text, setText] = useState('');
  const [isMissing, setMissing] = useState(false);
  const cell = onlyCell(finding);
  if (!cell) return null;
  const name = printReference(cell.area);
  const write = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = typedValue(text);
    if (!typed) setMissing(true);
    if (!typed || isBusy) return;
    const { row, column, value: before } = cell.sample;
    const { value: after, numberFormat } = typed;
    onWrite({
      id: 'typed',
      label: FIX_WORDS.typed(name),
      isCertain: false,
      changes: [
        { sheet: finding.sheet, row, column, before, after, ...(numberFormat !== undefined && { numberFormat }) },
      ],
    });
  };
  return (
    <form className={styles.form} noValidate onSubmit={write}>
      <Field
        className={styles.field}
        size="small"
        label={FIX_WORDS.newValue(name)}
        validationMessage={isMissing && text.trim() === '' ? FIX_WORDS.noValue : undefined}
      >
        <Input className={styles.input} data-filled="" value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <Button className={styles.button} type="submit" appearance="primary" disabledFocusable={isBusy}>
        {FIX_WORDS.write}
      </Button>
    </form>
  );
}
