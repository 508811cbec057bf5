import { useState, type ReactNode, type Ref } from 'react';
import type { Notice } from '../../app/shared/notice';
import { SubPage, WAY_BACK } from '../shared/frame/sub-page';
import { NoticeBand, NoticeStatus } from './notices';

/** What every page below Money is given. */
export interface SubPageFrame {
  readonly pageRef: Ref<HTMLElement>;
  readonly from: string | undefined;
  readonly notice: Notice | undefined;
  readonly onDismiss: () => void;
  readonly onBack: () => void;
}

interface MoneySubPageProps extends SubPageFrame {
  readonly title: string;
  readonly about: string;
  readonly back: string;
  /** What takes the focus when the page opens, as a selector; the way back where it is left out. */
  readonly first?: string;
  readonly question?: string | undefined;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** A page below Money, with what came of what was done on it. */
export function MoneySubPage({ first = WAY_BACK, foot, notice, onDismiss, children, ...page }: MoneySubPageProps) {
  // What was said before is over with the page it was said on.
  const [before] = useState(notice);
  const said = notice === before ? undefined : notice;
  return (
    <SubPage
      {...page}
      isList
      first={first}
      bands={<NoticeBand notice={said} onDismiss={onDismiss} />}
      foot={
        <>
          <NoticeStatus notice={said} />
          {foot}
        </>
      }
    >
      {children}
    </SubPage>
  );
}
