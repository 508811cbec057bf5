import { useEffect } from 'react';

/** Has the browser ask, in words of its own, before the tab is closed or loaded anew over changes that no saved copy has. */
export function useLeaveWarning(session: { readonly hasUnsavedChanges: boolean }): void {
  useEffect(() => {
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      if (session.hasUnsavedChanges) event.preventDefault();
    };
    window.addEventListener('beforeunload', onBeforeUnload);
    return () => window.removeEventListener('beforeunload', onBeforeUnload);
  }, [session]);
}
