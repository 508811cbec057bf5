import { useLayoutEffect, useRef, useState, type ReactNode, type Ref } from 'react';
import type { Notice } from '../../app/shared/notice';
import { OneStop } from '../shared/frame/one-stop';
import { PageFrame } from '../shared/frame/page-frame';
import { StateLine } from '../shared/frame/state-line';
import { NoticeBand, NoticeStatus } from './notices';

/** What every sub-page is given. */
export interface SubPageFrame {
  readonly pageRef: Ref<HTMLElement>;
  readonly listRef: Ref<HTMLDivElement>;
  readonly notice: Notice | undefined;
  readonly onDismiss: () => void;
  readonly onBack: () => void;
}

interface SubPageProps extends SubPageFrame {
  readonly title: string;
  readonly about: string;
  readonly back: string;
  /** What takes the focus when the page opens, as a selector; the way back where it is left out. */
  readonly first?: string;
  /** Of what the page asks: when that is answered, the next takes the focus. */
  readonly question?: string | undefined;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** A page below Money: ‹ back, its name, one line. */
export function SubPage({ title, about, back, first, question, foot, children, ...frame }: SubPageProps) {
  const { pageRef, listRef, notice, onDismiss, onBack } = frame;
  // What was said before is over with the page it was said on.
  const [before] = useState(notice);
  const said = notice === before ? undefined : notice;
  const backRef = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const main = backRef.current?.closest('main');
    const wanted = first === undefined ? null : main?.querySelector<HTMLElement>(first);
    // The next question may come while the person is at work in the sheet already.
    if (document.hasFocus()) (wanted ?? backRef.current)?.focus();
  }, [first, question]);
  return (
    <PageFrame
      pageRef={pageRef}
      listRef={listRef}
      bands={
        <>
          <OneStop>
            <StateLine title={title} about={about} back={{ label: back, onBack }} backRef={backRef} />
          </OneStop>
          <NoticeBand notice={said} onDismiss={onDismiss} />
        </>
      }
      foot={
        <>
          <NoticeStatus notice={said} />
          {foot}
        </>
      }
    >
      {children}
    </PageFrame>
  );
}
