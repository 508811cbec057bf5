import { useContext, useEffectEvent, useLayoutEffect, useRef, type ReactNode, type Ref, type RefObject } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { focusNear } from '../focus-near';
import { isFocusLost } from '../give-focus';
import { FocusHome } from '../use-focus-kept';
import { PageFrame } from './page-frame';
import { StateLine } from './state-line';
import { usePageKeys } from './use-page-keys';

const useStyles = makeStyles({
  body: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, overflowWrap: 'anywhere' },
});

interface SubPageProps {
  readonly title: string;
  readonly about?: string;
  /** Where back goes, in words. */
  readonly back: string;
  readonly onBack: () => void;
  /** What the focus goes back to, as `wayTo` names it; what had it before where left out. */
  readonly from?: string | undefined;
  /** What takes the focus when the page opens, as a selector; its title where it is left out, or not there. */
  readonly first?: string;
  /** Of what the page asks: when that is answered, the next takes the focus. */
  readonly question?: string | undefined;
  /** Below the title. */
  readonly bands?: ReactNode;
  readonly foot?: ReactNode;
  /** The content brings its own space to the sides, as lists do. */
  readonly isList?: boolean;
  /** For the keys of the page that it belongs to, which hold here as well. */
  readonly pageRef?: Ref<HTMLElement>;
  readonly children: ReactNode;
}

/** The way back of a sub-page, for `SubPageProps.first`. */
export const WAY_BACK = '[data-back]';

/**
 * A page below another, in its place: the other one stays as it was, out of sight (`PageFrame.isAway`, `useSubPage`). The focus comes
 * here, and goes back to what opened it.
 */
export function SubPage({ title, about, back, onBack, first, question, ...props }: SubPageProps) {
  const { from, bands, foot, isList = false, pageRef, children } = props;
  const styles = useStyles();
  const titleRef = useRef<HTMLHeadingElement>(null);
  const listRef = useRef<HTMLDivElement>(null);
  const around = useRef<HTMLDivElement>(null);
  const home = useContext(FocusHome);
  usePageKeys(around, { onBack });
  useWayBack(around, from, home);
  useLayoutEffect(() => {
    const page = around.current;
    // The next question may come while the person is at work in the sheet already.
    if (!page?.ownerDocument.hasFocus()) return;
    const wanted = first === undefined ? null : page.querySelector<HTMLElement>(first);
    if (wanted) wanted.focus();
    // A form that the page begins with has taken the focus already.
    else if (!page.contains(page.ownerDocument.activeElement)) titleRef.current?.focus();
  }, [first, question]);
  useLayoutEffect(() => {
    if (listRef.current) listRef.current.scrollTop = 0;
  }, [title]);
  return (
    <FocusHome.Provider value={titleRef}>
      <div ref={around} style={{ display: 'contents' }}>
        <PageFrame
          pageRef={pageRef}
          listRef={listRef}
          bands={
            <>
              <StateLine title={title} about={about} titleRef={titleRef} back={{ label: back, onBack }} />
              {bands}
            </>
          }
          foot={foot}
        >
          {isList ? children : <div className={styles.body}>{children}</div>}
        </PageFrame>
      </div>
    </FocusHome.Provider>
  );
}

/** The focus goes back to what is named, to what had it, or near it, when the page closes; not where the person is elsewhere by then. */
function useWayBack(
  around: RefObject<HTMLElement | null>,
  from: string | undefined,
  home: RefObject<HTMLElement | null> | undefined,
): void {
  const named = useEffectEvent((page: Document): HTMLElement | undefined =>
    from === undefined
      ? undefined
      : [...page.querySelectorAll<HTMLElement>('[data-way]')].find(({ dataset }) => dataset['way'] === from),
  );
  useLayoutEffect(() => {
    const page = around.current;
    if (!page) return undefined;
    const { ownerDocument } = page;
    const { activeElement, body } = ownerDocument;
    const isIn = activeElement !== null && page.contains(activeElement);
    const opener = activeElement instanceof HTMLElement && activeElement !== body && !isIn ? activeElement : undefined;
    return () => {
      const left = ownerDocument.activeElement;
      if (isFocusLost(ownerDocument) || page.contains(left))
        // eslint-disable-next-line react-hooks/exhaustive-deps -- where the focus is to go is asked when the page goes
        focusNear(page, home?.current, named(ownerDocument) ?? opener);
    };
  }, [around, home]);
}
