import { useState } from 'react';
import { Button, Field, makeStyles, tokens } from '@fluentui/react-components';
import type { MoneyBook, UnknownCode } from '../../domain/money/money-book';
import { CODE_WORDS } from './money-words';
import { NarrowSelect } from '../shared/narrow-select';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  text: { margin: 0, overflowWrap: 'anywhere' },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  button: { justifySelf: 'start' },
});

interface CodeFormProps {
  readonly question: string;
  readonly what: UnknownCode['what'];
  readonly book: MoneyBook;
  readonly isBusy: boolean;
  readonly onAnswer: (id: string) => void;
}

/** Which fund or service a code of the finance system is. */
export function CodeForm({ question, what, book, isBusy, onAnswer }: CodeFormProps) {
  const styles = useStyles();
  const [chosen, setChosen] = useState(-1);
  const [isMissing, setMissing] = useState(false);
  const choices = what === 'fund' ? book.funds : book.services;
  const send = () => {
    const choice = choices[chosen];
    if (choice) onAnswer(choice.id);
    else setMissing(true);
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) send();
      }}
    >
      <p className={styles.text} dir="auto">
        {question}
      </p>
      <Field
        label={CODE_WORDS.choose(what)}
        validationMessage={isMissing && chosen < 0 ? CODE_WORDS.notChosen : undefined}
      >
        <NarrowSelect value={String(chosen)} onChange={(_, { value }) => setChosen(Number(value))}>
          <option value="-1">{CODE_WORDS.pick}</option>
          {choices.map(({ id, name }, position) => (
            <option key={id} value={String(position)}>
              {name}
            </option>
          ))}
        </NarrowSelect>
      </Field>
      <p className={styles.hint}>{CODE_WORDS.kept}</p>
      <Button className={styles.button} type="submit" size="small" appearance="primary" disabledFocusable={isBusy}>
        {CODE_WORDS.keep}
      </Button>
    </form>
  );
}
