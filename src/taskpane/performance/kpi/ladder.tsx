import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowCircleRight16Filled } from '@fluentui/react-icons/svg/arrow-circle-right';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle16Regular } from '@fluentui/react-icons/svg/circle';
import { Clock16Filled } from '@fluentui/react-icons/svg/clock';
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { Advice } from '../../../domain/variance/ladder';
import { LADDER_WORDS, otherSteps, rungsOf, type RungState } from './ladder-words';

const useStyles = makeStyles({
  rungs: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalXXS },
  rung: { display: 'flex', gap: tokens.spacingHorizontalXS, paddingInlineStart: tokens.spacingHorizontalXS },
  here: {
    fontWeight: tokens.fontWeightSemibold,
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
  },
  elsewhere: { borderLeft: `3px solid ${tokens.colorNeutralStroke2}` },
  icon: { flexShrink: 0 },
  overdue: { color: tokens.colorStatusDangerForeground1 },
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  text: { margin: 0 },
});

/** Told apart by shape, and by the word beside it. */
const ICONS: Readonly<Record<RungState, typeof Circle16Regular>> = {
  taken: CheckmarkCircle16Filled,
  'left-out': SubtractCircle16Regular,
  open: Clock16Filled,
  overdue: Warning16Filled,
  answered: CheckmarkCircle16Filled,
  next: ArrowCircleRight16Filled,
  later: Circle16Regular,
};

/** The three rungs, what was done on them and where the case stands. What comes next is said at the top of the page. */
export function Ladder({ advice }: { readonly advice: Advice }) {
  const styles = useStyles();
  const { open, step, agreementLacks, wantsQuarterlyData } = advice;
  const lines = [
    ...otherSteps(advice).map(LADDER_WORDS.other),
    ...(open ? [LADDER_WORDS.open(open)] : []),
    ...(open && open.askedFor !== '' ? [LADDER_WORDS.askedFor(open.askedFor)] : []),
    // Where there is a next step its reason says so already.
    ...(step === 'none' && agreementLacks.length > 0 ? [LADDER_WORDS.agreement(agreementLacks)] : []),
    ...(step === 'none' && wantsQuarterlyData ? [LADDER_WORDS.quarterly] : []),
  ];
  return (
    <div className={styles.part}>
      <ol className={styles.rungs} aria-label={LADDER_WORDS.heading}>
        {rungsOf(advice).map((rung) => {
          const { stage, state } = rung;
          const Icon = ICONS[state];
          const isHere = open?.stage === stage;
          return (
            <li
              key={stage}
              className={mergeClasses(styles.rung, isHere ? styles.here : styles.elsewhere)}
              aria-current={isHere ? 'step' : undefined}
            >
              <Icon aria-hidden className={mergeClasses(styles.icon, state === 'overdue' && styles.overdue)} />
              <span>{LADDER_WORDS.rung(rung)}</span>
            </li>
          );
        })}
      </ol>
      {[...new Set(lines)].map((line) => (
        <p key={line} className={styles.text} dir="auto">
          {line}
        </p>
      ))}
    </div>
  );
}
