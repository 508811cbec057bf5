import { useId, useState, type SubmitEvent } from 'react';
import { Button, Field, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import { printArea } from '../../cells/addresses';
import type { HeadingQuestion, Layout } from '../../domain/model/returns';
import { NO_KPI } from '../../domain/returns/confirmed-headings';
import { useFocusKept } from '../shared/use-focus-kept';
import { QUESTION_WORDS } from './question-words';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, overflowWrap: 'anywhere' },
  ask: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  text: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface QuestionFormProps {
  readonly question: HeadingQuestion;
  readonly layout: Layout;
  readonly isBusy: boolean;
  readonly onAnswer: (kpi: string) => void;
  readonly onLater: () => void;
}

/** Asks what one heading stands for. Nothing is chosen beforehand: it is asked because nobody could tell. */
export function QuestionForm({ question, layout, isBusy, onAnswer, onLater }: QuestionFormProps) {
  const styles = useStyles();
  const id = useId();
  const ref = useFocusKept<HTMLFormElement>();
  const [choice, setChoice] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { header, headerCell, sheet, mayBe, takenFor } = question;
  const taken = mayBe.find(({ kpi }) => kpi === takenFor);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (isBusy) return;
    if (choice === '') setMissing(true);
    else onAnswer(choice);
  };
  return (
    <form ref={ref} className={styles.form} noValidate onSubmit={send}>
      <p id={id} className={styles.ask} dir="auto">
        {QUESTION_WORDS.ask(layout, header)}
      </p>
      <p className={styles.text} dir="auto">
        {QUESTION_WORDS.place(printArea(headerCell), sheet)}.{' '}
        {taken ? QUESTION_WORDS.takenFor(taken.name) : QUESTION_WORDS.unchecked}
      </p>
      <Field validationMessage={isMissing && choice === '' ? QUESTION_WORDS.notChosen : undefined}>
        <RadioGroup aria-labelledby={id} value={choice} onChange={(_, { value }) => setChoice(value)}>
          {mayBe.map(({ kpi, name }) => (
            <Radio key={kpi} value={kpi} label={name} />
          ))}
          <Radio value={NO_KPI} label={mayBe.length === 1 ? QUESTION_WORDS.noneOfOne : QUESTION_WORDS.none} />
        </RadioGroup>
      </Field>
      <p className={styles.text}>{QUESTION_WORDS.kept}</p>
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={isBusy}>
          {QUESTION_WORDS.keep}
        </Button>
        <Button size="small" onClick={onLater}>
          {QUESTION_WORDS.later}
        </Button>
      </div>
    </form>
  );
}
