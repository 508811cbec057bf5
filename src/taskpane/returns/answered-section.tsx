import { makeStyles, tokens } from '@fluentui/react-components';
import type { AnsweredFinding } from '../../domain/model/findings';
import { PLACE } from '../shared/focus-near';
import { usePageOf } from '../shared/use-page-of';
import { describeAnswer } from './describe-answer';
import { describePlaces } from '../shared/describe-cells';
import { ANSWER_WORDS } from './answer-words';
import { Disclosure } from '../shared/disclosure';
import { PAGE_SIZE, Pager } from '../shared/pager';
import { PassingButton } from '../shared/passing-button';

const useStyles = makeStyles({
  body: { paddingInlineStart: tokens.spacingHorizontalS, paddingBlockEnd: tokens.spacingVerticalS },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  item: {
    paddingInlineStart: tokens.spacingHorizontalS,
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke2,
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  text: { margin: `0 0 ${tokens.spacingVerticalXXS}` },
  by: { display: 'block', color: tokens.colorNeutralForeground2 },
});

interface AnsweredSectionProps {
  readonly answered: readonly AnsweredFinding[];
  readonly kind: AnsweredFinding['answer']['kind'];
  readonly isBusy: boolean;
  readonly onTakeBack: (key: string) => void;
}

const HEADINGS = { explained: ANSWER_WORDS.explained, ignored: ANSWER_WORDS.ignored };
const THINGS = { explained: ANSWER_WORDS.explainedThings, ignored: ANSWER_WORDS.ignoredThings };

/** Findings that were explained, or set aside, each with the reason and the way to take that back. */
export function AnsweredSection({ answered, kind, isBusy, onTakeBack }: AnsweredSectionProps) {
  const styles = useStyles();
  const all = answered.filter(({ answer }) => answer.kind === kind);
  const [page, setPage] = usePageOf(all.length, -1);
  if (all.length === 0) return null;
  return (
    <Disclosure level={2} summary={HEADINGS[kind](all.length)}>
      <div className={styles.body}>
        <ul className={styles.list}>
          {all.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE).map(({ finding, answer }) => {
            const { reason, by, verdict } = describeAnswer(answer);
            return (
              <li key={finding.key} {...PLACE} tabIndex={-1} className={styles.item}>
                <p className={styles.text} dir="auto">
                  {finding.message}
                </p>
                <p className={styles.text} dir="auto">
                  {reason}
                  {by !== undefined && <span className={styles.by}> {by}</span>}
                </p>
                {verdict !== undefined && <p className={styles.text}>{verdict}</p>}
                <PassingButton
                  size="small"
                  aria-label={ANSWER_WORDS.takeBackWhere(describePlaces(finding))}
                  disabledFocusable={isBusy}
                  onClick={() => onTakeBack(finding.key)}
                >
                  {ANSWER_WORDS.takeBack}
                </PassingButton>
              </li>
            );
          })}
        </ul>
        <Pager page={page} total={all.length} things={THINGS[kind]} onPage={setPage} />
      </div>
    </Disclosure>
  );
}
