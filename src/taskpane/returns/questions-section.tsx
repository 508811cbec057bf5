import { Suspense, lazy, useId } from 'react';
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReturnsSession } from '../../app/returns/returns-session';
import type { CheckReport } from '../../domain/model/check-report';
import { PLACE } from '../shared/focus-near';
import { questionKey, useQuestions } from './use-questions';
import { layoutAround } from './layout-around';
import { PANEL_WORDS } from '../shared/panel-words';
import { QUESTION_WORDS } from './question-words';

const QuestionForm = lazy(() => import('./question-form').then((module) => ({ default: module.QuestionForm })));

const useStyles = makeStyles({
  section: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorBrandStroke1,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface QuestionsSectionProps {
  readonly report: CheckReport;
  readonly session: ReturnsSession;
  readonly isBusy: boolean;
}

/** Asks about headings nobody could be sure of, one at a time, above what was found on the strength of them. */
export function QuestionsSection({ report, session, isBusy }: QuestionsSectionProps) {
  const styles = useStyles();
  const id = useId();
  const { questions } = report;
  const { question, position, putOff, askAgain } = useQuestions(questions);
  if (questions.length === 0) return null;
  return (
    <section {...PLACE} tabIndex={-1} className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.heading}>
          {question ? QUESTION_WORDS.progress(position, questions.length) : QUESTION_WORDS.left(questions.length)}
        </h2>
        {!question && (
          <Link as="button" onClick={askAgain}>
            {QUESTION_WORDS.askNow}
          </Link>
        )}
      </div>
      {question && (
        <Suspense fallback={<p>{PANEL_WORDS.loading}</p>}>
          <QuestionForm
            key={questionKey(question)}
            question={question}
            layout={layoutAround(question, report.returns)}
            isBusy={isBusy}
            onAnswer={(kpi) => void session.confirmHeading(question, kpi)}
            onLater={putOff}
          />
        </Suspense>
      )}
    </section>
  );
}
