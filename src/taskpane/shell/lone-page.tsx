import { useRef } from 'react';
import { isTab } from '../shared/header-words';
import { AppHeader } from './app-header';
import { AwayPages } from './away-pages';
import { TabPanel } from './tab-panel';
import { UnsupportedPage, type Unsupported } from './unsupported-page';
import { usePages } from './use-pages';

interface LonePageProps {
  readonly reason: Unsupported;
  readonly version: string;
}

/** Where the pane cannot work: why, and the help, which needs no workbook. */
export function LonePage({ reason, version }: LonePageProps) {
  const menuRef = useRef<HTMLButtonElement>(null);
  const { page, tab, open, back: goBack } = usePages('returns', undefined);
  const back = {
    to: tab,
    go: () => {
      goBack();
      menuRef.current?.focus();
    },
  };
  return (
    <>
      <AppHeader page={page} tabs={['returns']} pages={['help']} menuRef={menuRef} onPage={open} />
      <TabPanel page="returns" isHere={page === 'returns'}>
        <UnsupportedPage reason={reason} />
      </TabPanel>
      {!isTab(page) && (
        <TabPanel page={page} isHere>
          <AwayPages page={page} sessions={{}} version={version} back={back} role={undefined} onRole={undefined} />
        </TabPanel>
      )}
    </>
  );
}
