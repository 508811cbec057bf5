import { useId, type ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface CardPartProps {
  readonly heading: string;
  /** One below what it stands in. */
  readonly level?: 2 | 3;
  readonly children: ReactNode;
}

/** A part of a KPI's page under its heading. */
export function CardPart({ heading, level = 3, children }: CardPartProps) {
  const Heading = `h${level}` as const;
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.part} role="group" aria-labelledby={id}>
      <Heading id={id} className={styles.heading}>
        {heading}
      </Heading>
      {children}
    </div>
  );
}
