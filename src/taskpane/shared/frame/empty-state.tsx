import type { ReactElement, ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    overflowWrap: 'anywhere',
    '@media (max-height: 420px)': { paddingBlock: tokens.spacingVerticalM },
  },
  icon: { color: tokens.colorBrandForeground1, lineHeight: 0 },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0 },
  actions: { display: 'grid', gap: tokens.spacingVerticalS, paddingTop: tokens.spacingVerticalS },
});

interface EmptyStateProps {
  readonly icon: ReactElement;
  readonly heading: string;
  /** What is needed, in two lines. */
  readonly children: ReactNode;
  /** The way there: buttons, no path to follow. */
  readonly actions?: ReactNode;
}

/** What a page says and offers while it has nothing to show. */
export function EmptyState({ icon, heading, children, actions }: EmptyStateProps) {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <span className={styles.icon}>{icon}</span>
      <h2 className={styles.heading}>{heading}</h2>
      <p className={styles.text}>{children}</p>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
