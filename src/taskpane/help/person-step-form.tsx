import { useEffect, useRef } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ComparisonSession } from '../../app/comparison/comparison-session';
import { COMPARISON_WORDS } from './comparison-words';

const useStyles = makeStyles({
  section: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    outlineStyle: 'none',
  },
  text: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface PersonStepFormProps {
  readonly text: string;
  readonly session: ComparisonSession;
}

/** Asks for something only a person can do. Its heading takes the focus: nothing goes on before they have read it. */
export function PersonStepForm({ text, session }: PersonStepFormProps) {
  const styles = useStyles();
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => ref.current?.focus(), [text]);
  return (
    <section className={styles.section} aria-label={COMPARISON_WORDS.step}>
      <h2 ref={ref} tabIndex={-1} className={styles.heading}>
        {COMPARISON_WORDS.step}
      </h2>
      <p className={styles.text}>{text}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => session.answer(true)}>
          {COMPARISON_WORDS.done}
        </Button>
        <Button onClick={() => session.answer(false)}>{COMPARISON_WORDS.leaveOut}</Button>
      </div>
    </section>
  );
}
