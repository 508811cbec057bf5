import { useEffect, useRef } from 'react';
import { useAnnouncer } from './announcer';
import type { Announcement } from './announcement';

/** Tells screen readers what changed in a session, once per change, without moving the focus. */
export function useAnnouncements<State>(
  state: State,
  announcementFor: (before: State, now: State) => Announcement | undefined,
): void {
  const announce = useAnnouncer();
  const last = useRef(state);
  useEffect(() => {
    const said = announcementFor(last.current, state);
    last.current = state;
    if (said) announce(said.message, said.isUrgent ? 'assertive' : 'polite');
  }, [state, announce, announcementFor]);
}
