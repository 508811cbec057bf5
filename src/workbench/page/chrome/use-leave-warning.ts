import { useEffect } from 'react';
import type { Session } from '../session/session';

/** Has the browser ask, in words of its own, before the tab is closed or loaded anew over changes that no saved copy has. */
export function useLeaveWarning(session: Pick<Session, 'hasUnsavedChanges'>): void {
  useEffect(() => {
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      if (session.hasUnsavedChanges) event.preventDefault();
    };
    window.addEventListener('beforeunload', onBeforeUnload);
    return () => window.removeEventListener('beforeunload', onBeforeUnload);
  }, [session]);
}
