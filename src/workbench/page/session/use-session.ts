import { useSyncExternalStore } from 'react';
import type { Session } from './session';

/** Draws the component again whenever the session changes; answers a number that differs then. */
export function useSession(session: Session): number {
  return useSyncExternalStore(session.subscribe, session.getVersion);
}

/**
 * Draws the component again only when what it shows has changed: moving the active cell must not draw the menus anew.
 * @param shown everything the component shows of the session, as one text or number, or an object kept as it is
 */
export function useSessionPart<T>(session: Session, shown: (session: Session) => T): T {
  return useSyncExternalStore(session.subscribe, () => shown(session));
}
