import { useEffect, useRef } from 'react';
import { useAnnouncer } from '../components/announcer';
import type { ReturnsState } from '../../app/ports/returns-session';
import { announcementFor } from '../view/announcement';

/** Tells screen readers what changed in the session, once per change, without moving the focus. */
export function useAnnouncements(state: ReturnsState): void {
  const announce = useAnnouncer();
  const last = useRef(state);
  useEffect(() => {
    const said = announcementFor(last.current, state);
    last.current = state;
    if (said) announce(said.message, said.isUrgent ? 'assertive' : 'polite');
  }, [state, announce]);
}
