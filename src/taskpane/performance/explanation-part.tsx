import { makeStyles, tokens } from '@fluentui/react-components';
import type { Variance } from '../../domain/variance/variance';
import type { VarianceActions } from './use-variance-actions';
import { CARD_WORDS, EXPLANATION_WORDS, named } from './performance-words';
import { PassingButton } from '../shared/passing-button';
import { CardPart } from './card-part';

const useStyles = makeStyles({
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

/** Verdicts for which a provider is asked to explain. */
const ASKED: ReadonlySet<Variance['verdict']> = new Set(['escalate', 'watch', 'explained']);

interface ExplanationPartProps {
  readonly variance: Variance;
  readonly actions: VarianceActions;
}

/** What the provider said, what became of it, and what the manager makes of it. */
export function ExplanationPart({ variance, actions }: ExplanationPartProps) {
  const styles = useStyles();
  const { explanation, kpi, key, verdict } = variance;
  if (!explanation) {
    return ASKED.has(verdict) ? (
      <CardPart heading={EXPLANATION_WORDS.heading}>
        <p className={styles.text}>{EXPLANATION_WORDS.none}</p>
      </CardPart>
    ) : null;
  }
  const { text, status, lacks, covered } = explanation;
  const { session, isBusy } = actions;
  const shared = { className: styles.button, size: 'small', disabledFocusable: isBusy } as const;
  return (
    <CardPart heading={`${EXPLANATION_WORDS.heading}: ${EXPLANATION_WORDS.status(status).toLowerCase()}`}>
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
            aria-label={named(CARD_WORDS.accept, variance)}
            onClick={() => void session.judgeExplanation(key, 'accepted')}
          >
            {CARD_WORDS.accept}
          </PassingButton>
        )}
        {status !== 'returned' && (
          <PassingButton
            {...shared}
            aria-label={named(CARD_WORDS.sendBack, variance)}
            onClick={() => void session.judgeExplanation(key, 'returned')}
          >
            {CARD_WORDS.sendBack}
          </PassingButton>
        )}
      </div>
    </CardPart>
  );
}
