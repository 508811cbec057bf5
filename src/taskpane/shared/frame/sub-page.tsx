import { useContext, useEffectEvent, useLayoutEffect, useRef, type ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { focusNear } from '../focus-near';
import { FocusHome } from '../use-focus-kept';
import { PageFrame } from './page-frame';
import { StateLine } from './state-line';

const useStyles = makeStyles({
  body: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, overflowWrap: 'anywhere' },
});

interface SubPageProps {
  readonly title: string;
  readonly about?: string;
  /** Where back goes, in words. */
  readonly back: string;
  readonly onBack: () => void;
  readonly foot?: ReactNode;
  /** The content brings its own space to the sides, as lists do. */
  readonly isList?: boolean;
  readonly children: ReactNode;
}

/**
 * A page below another, in its place: the other one stays as it was, out of sight (`PageFrame.isAway`). The focus comes here, and
 * goes back to what opened it.
 */
export function SubPage({ title, about, back, onBack, foot, isList = false, children }: SubPageProps) {
  const styles = useStyles();
  const titleRef = useRef<HTMLHeadingElement>(null);
  const around = useRef<HTMLDivElement>(null);
  const home = useContext(FocusHome);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    onBack();
  });
  useLayoutEffect(() => {
    const page = around.current;
    if (!page) return undefined;
    const { activeElement, body } = page.ownerDocument;
    // A form that it begins with has taken the focus already.
    const isIn = activeElement !== null && page.contains(activeElement);
    const opener = activeElement instanceof HTMLElement && activeElement !== body && !isIn ? activeElement : undefined;
    if (!isIn) titleRef.current?.focus();
    const listener = (event: KeyboardEvent) => onKey(event);
    page.addEventListener('keydown', listener);
    return () => {
      page.removeEventListener('keydown', listener);
      const left = page.ownerDocument.activeElement;
      // eslint-disable-next-line react-hooks/exhaustive-deps -- where the focus is to go is asked when the page goes
      if (left && page.contains(left)) focusNear(page, home?.current, opener);
    };
  }, [home]);
  return (
    <FocusHome.Provider value={titleRef}>
      <div ref={around} style={{ display: 'contents' }}>
        <PageFrame
          bands={<StateLine title={title} about={about} titleRef={titleRef} back={{ label: back, onBack }} />}
          foot={foot}
        >
          {isList ? children : <div className={styles.body}>{children}</div>}
        </PageFrame>
      </div>
    </FocusHome.Provider>
  );
}
