import { useEffect } from 'react';
import type { Notice } from '../app/shared/notice';
import { useAnnouncer } from '../taskpane/shared/announcer';
import { CHECK_WORDS } from './check-words';

interface SaidAloudProps {
  readonly fileName: string | undefined;
  readonly opening: string | undefined;
  readonly notice: Notice | undefined;
}

/** Tells screen readers what becomes of files; the list of findings tells its own. */
export function SaidAloud({ fileName, opening, notice }: SaidAloudProps) {
  const announce = useAnnouncer();
  useEffect(() => {
    if (opening !== undefined) announce(CHECK_WORDS.opening(opening));
  }, [announce, opening]);
  useEffect(() => {
    if (fileName !== undefined) announce(CHECK_WORDS.opened(fileName));
  }, [announce, fileName]);
  useEffect(() => {
    if (notice) announce(notice.message, notice.kind === 'error' ? 'assertive' : 'polite');
  }, [announce, notice]);
  return null;
}
