import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissCircle16Filled } from '@fluentui/react-icons/svg/dismiss-circle';
import { Info16Filled } from '@fluentui/react-icons/svg/info';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { Severity } from '../../domain/model/findings';

const useStyles = makeStyles({
  icon: { flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground1 },
  query: { color: tokens.colorStatusWarningForeground3 },
  advice: { color: tokens.colorPaletteBlueForeground2 },
});

/** Told apart by shape: cross in a circle, triangle, letter i. */
const ICONS = { error: DismissCircle16Filled, query: Warning16Filled, advice: Info16Filled };

/** Decoration beside words that say the same. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const Icon = ICONS[severity];
  return <Icon aria-hidden className={mergeClasses(styles.icon, styles[severity])} />;
}
