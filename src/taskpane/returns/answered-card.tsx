import { makeStyles, tokens } from '@fluentui/react-components';
import type { AnsweredFinding } from '../../domain/model/findings';
import { describePlaces } from '../shared/describe-cells';
import { PassingButton } from '../shared/passing-button';
import { ANSWER_WORDS } from './answer-words';
import { describeAnswer } from './describe-answer';

const useStyles = makeStyles({
  text: {
    margin: `${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  by: { color: tokens.colorNeutralForeground2 },
});

interface AnsweredCardProps {
  readonly answered: AnsweredFinding;
  readonly isBusy: boolean;
  readonly onTakeBack: (key: string) => void;
}

/** A finding that was explained, or set aside: the reason, who gave it, what the commissioner made of it, and the way back. */
export function AnsweredCard({ answered: { finding, answer }, isBusy, onTakeBack }: AnsweredCardProps) {
  const styles = useStyles();
  const { reason, by, verdict } = describeAnswer(answer);
  return (
    <>
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
    </>
  );
}
