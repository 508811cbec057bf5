import { useEffect, useRef } from 'react';
import { useAnnouncer } from './announcer';

/** Says a message to screen readers once, when it changes. */
export function useSaid(message: string | undefined, isUrgent: boolean): void {
  const announce = useAnnouncer();
  const last = useRef<string>(undefined);
  useEffect(() => {
    if (message !== undefined && message !== last.current) announce(message, isUrgent ? 'assertive' : 'polite');
    last.current = message;
  }, [announce, message, isUrgent]);
}
