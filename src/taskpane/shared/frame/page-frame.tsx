import type { ReactNode, Ref } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { SlowBand } from './slow-band';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    // However much is unfolded above it, some of the list stays: then the page scrolls.
    gridTemplateRows: 'auto minmax(120px, 1fr) auto',
    gridTemplateColumns: 'minmax(0, 1fr)',
    flexGrow: 1,
    minHeight: 0,
    minWidth: 0,
    // Zoomed in, or in a very short window, the bands scroll away with the list: it is never squeezed out.
    '@media (max-height: 420px)': { display: 'block' },
    // With 400 % zoom no figure and no button has the width of its words: they break, because nothing is to be scrolled sideways for.
    '@media (max-width: 120px)': { '& *': { minWidth: 0, whiteSpace: 'normal', overflowWrap: 'anywhere' } },
  },
  away: { display: 'none' },
  list: {
    minHeight: 0,
    overflowY: 'auto',
    scrollbarWidth: 'thin',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-height: 420px)': { overflowY: 'visible' },
  },
  foot: {
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (max-height: 420px)': { position: 'sticky', bottom: 0, zIndex: 3 },
    // With 400 % zoom a bar that stays would leave no room for what it belongs to.
    '@media (max-height: 240px)': { position: 'static' },
  },
});

interface PageFrameProps {
  /** The bands above the list, in the order of design 10: state, totals, account, trouble or question, certain, view. */
  readonly bands: ReactNode;
  /** What the page is about: a list, or what stands in for it. */
  readonly children: ReactNode;
  /** Status and foot. */
  readonly foot?: ReactNode;
  /** Out of sight while a page below it is open, and as it was when that one closes. */
  readonly isAway?: boolean;
  readonly pageRef?: Ref<HTMLElement>;
  /** What scrolls, unless the window is so short that the whole pane does. */
  readonly listRef?: Ref<HTMLDivElement>;
}

/** The one frame of every page: bands that stay, a list that scrolls, a foot in reach. */
export function PageFrame({ bands, children, foot, isAway = false, pageRef, listRef }: PageFrameProps) {
  const styles = useStyles();
  return (
    <main ref={pageRef} className={mergeClasses(styles.page, isAway && styles.away)}>
      <div>
        {bands}
        <SlowBand />
      </div>
      <div ref={listRef} className={styles.list}>
        {children}
      </div>
      {foot && <footer className={styles.foot}>{foot}</footer>}
    </main>
  );
}
