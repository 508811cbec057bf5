import { useSyncExternalStore } from 'react';
import type { ReturnsSession, ReturnsState } from '../../app/ports/returns-session';

/** The session's state; the component is drawn again after every change. */
export function useSession(session: ReturnsSession): ReturnsState {
  return useSyncExternalStore(
    (listener) => session.subscribe(listener),
    () => session.getState(),
  );
}
