import { makeStyles, tokens } from '@fluentui/react-components';
import type { Variance } from '../../../domain/variance/variance';
import type { VarianceActions } from './use-variance-actions';
import { EXPLANATION_WORDS, KPI_WORDS } from '../performance-words';
import { PassingButton } from '../../shared/passing-button';
import { PLACE } from '../../shared/focus-near';
import { CardPart } from './card-part';

const useStyles = makeStyles({
  part: { ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  text: { margin: 0 },
  said: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: 'pre-line',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  button: { minWidth: 'auto' },
});

interface ExplanationPartProps {
  readonly variance: Variance;
  readonly actions: VarianceActions;
}

/** True while the manager has not said what they make of it: then it comes before everything else. */
export function waitsForAnswer({ explanation }: Pick<Variance, 'explanation'>): boolean {
  return explanation?.status === 'adequate';
}

/** What the provider said, what became of it, and what the manager makes of it. */
export function ExplanationPart({ variance, actions }: ExplanationPartProps) {
  const styles = useStyles();
  const { explanation, kpi, key } = variance;
  if (!explanation) return null;
  const { text, status, lacks, covered } = explanation;
  const { session, isBusy } = actions;
  const shared = { className: styles.button, size: 'small', disabledFocusable: isBusy } as const;
  return (
    // A place that stays when a button of it goes: the focus does not leave the explanation.
    <div className={styles.part} tabIndex={-1} {...PLACE}>
      <CardPart
        level={status === 'too thin' ? 3 : 2}
        heading={`${EXPLANATION_WORDS.heading}: ${EXPLANATION_WORDS.status(status).toLowerCase()}`}
      >
        <blockquote className={styles.said} dir="auto">
          {text}
        </blockquote>
        <p className={styles.text} dir="auto">
          {EXPLANATION_WORDS.by(explanation)}
        </p>
        <p className={styles.text} dir="auto">
          {lacks ?? (covered === 0 ? EXPLANATION_WORDS.coversNothing : EXPLANATION_WORDS.covered(covered, kpi))}
        </p>
        <div className={styles.buttons}>
          {status !== 'accepted' && (
            <PassingButton
              {...shared}
              appearance={status === 'adequate' ? 'primary' : 'secondary'}
              onClick={() => void session.judgeExplanation(key, 'accepted')}
            >
              {KPI_WORDS.accept}
            </PassingButton>
          )}
          {status !== 'returned' && (
            <PassingButton {...shared} onClick={() => void session.judgeExplanation(key, 'returned')}>
              {KPI_WORDS.sendBack}
            </PassingButton>
          )}
        </div>
      </CardPart>
    </div>
  );
}
