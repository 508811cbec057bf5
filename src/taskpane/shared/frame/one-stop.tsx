import type { ReactNode } from 'react';
import { GroupAround, useArrowGroup } from './use-arrow-keys';

/** Bands that are one stop of the Tab key together, with arrows inside: state, or all of the summary. */
export function OneStop({ children }: { readonly children: ReactNode }) {
  const { props, arrange } = useArrowGroup();
  return (
    <GroupAround.Provider value={arrange}>
      <div {...props}>{children}</div>
    </GroupAround.Provider>
  );
}
