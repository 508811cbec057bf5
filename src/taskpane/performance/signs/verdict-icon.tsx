import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowCircleUp16Filled } from '@fluentui/react-icons/svg/arrow-circle-up';
import { Eye16Filled } from '@fluentui/react-icons/svg/eye';
import type { Verdict } from '../../../domain/variance/verdict';
import { ChangedSign } from './signs';

const useStyles = makeStyles({
  icon: { display: 'block', flexShrink: 0 },
  escalate: { color: tokens.colorStatusDangerForeground1 },
  watch: { color: tokens.colorStatusWarningForeground3 },
});

/** Decoration beside words that say the same: what a person is to do, or else how the figure changed. */
export function VerdictIcon({ verdict }: { readonly verdict: Verdict }) {
  const styles = useStyles();
  switch (verdict) {
    case 'escalate':
      return <ArrowCircleUp16Filled aria-hidden className={mergeClasses(styles.icon, styles.escalate)} />;
    case 'watch':
      return <Eye16Filled aria-hidden className={mergeClasses(styles.icon, styles.watch)} />;
    case 'explained':
      return <ChangedSign sign={{ changed: 'explained', agreed: 'none' }} />;
    case 'improved':
      return <ChangedSign sign={{ changed: 'better', side: 'high', agreed: 'none' }} />;
    case 'too little data':
      return <ChangedSign sign={{ changed: 'few', agreed: 'none' }} />;
    case 'within chance':
      return <ChangedSign sign={{ changed: 'chance', agreed: 'none' }} />;
  }
}
