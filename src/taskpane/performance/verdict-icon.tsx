import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowCircleUp16Filled } from '@fluentui/react-icons/svg/arrow-circle-up';
import { ArrowTrending16Filled } from '@fluentui/react-icons/svg/arrow-trending';
import { CommentCheckmark16Filled } from '@fluentui/react-icons/svg/comment-checkmark';
import { Eye16Filled } from '@fluentui/react-icons/svg/eye';
import { QuestionCircle16Regular } from '@fluentui/react-icons/svg/question-circle';
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle';
import type { Verdict } from '../../domain/variance/verdict';

const useStyles = makeStyles({
  icon: { flexShrink: 0 },
  escalate: { color: tokens.colorStatusDangerForeground1 },
  watch: { color: tokens.colorStatusWarningForeground3 },
  improved: { color: tokens.colorStatusSuccessForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Told apart by shape: arrow up, eye, tick in a bubble, rising line, question mark, level line. */
const ICONS: Readonly<Record<Verdict, typeof Eye16Filled>> = {
  escalate: ArrowCircleUp16Filled,
  watch: Eye16Filled,
  explained: CommentCheckmark16Filled,
  improved: ArrowTrending16Filled,
  'too little data': QuestionCircle16Regular,
  'within chance': SubtractCircle16Regular,
};

/** Decoration beside words that say the same. */
export function VerdictIcon({ verdict }: { readonly verdict: Verdict }) {
  const styles = useStyles();
  const Icon = ICONS[verdict];
  const colour =
    verdict === 'escalate' || verdict === 'watch' || verdict === 'improved' ? styles[verdict] : styles.quiet;
  return <Icon aria-hidden className={mergeClasses(styles.icon, colour)} />;
}
