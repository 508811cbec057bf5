import { useSyncExternalStore } from 'react';
import type { Session } from './session';

/** Draws the component again whenever the session changes; answers a number that differs then. */
export function useSession(session: Session): number {
  return useSyncExternalStore(session.subscribe, session.getVersion);
}
