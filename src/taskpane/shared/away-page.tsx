import { useEffect, useRef, type ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons/svg/arrow-left';
import { SlowBand } from './frame/slow-band';
import { HEADER_WORDS, type Tab } from './header-words';

const useStyles = makeStyles({
  page: { padding: tokens.spacingHorizontalM },
  heading: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    outlineStyle: 'none',
  },
});

/** Where the person came from, and the way there. */
export interface WayBack {
  readonly to: Tab;
  readonly go: () => void;
}

interface AwayPageProps {
  readonly heading: string;
  readonly back: WayBack;
  readonly children: ReactNode;
}

/** A page beside the main one: the way back, and a heading that takes the focus because the person asked for the page. */
export function AwayPage({ heading, back, children }: AwayPageProps) {
  const styles = useStyles();
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <main className={styles.page}>
      <Button appearance="subtle" icon={<ArrowLeft16Regular />} onClick={back.go}>
        {HEADER_WORDS.back(back.to)}
      </Button>
      <h1 ref={ref} tabIndex={-1} className={styles.heading}>
        {heading}
      </h1>
      <SlowBand />
      {children}
    </main>
  );
}
