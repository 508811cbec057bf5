import { useState } from 'react';
import { NARROW, usePaneWidth } from '../use-pane-width';
import type { MenuEntry } from './action-menu';
import { FRAME_WORDS } from './frame-words';

/** The search of a page. */
export interface PageSearch {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Somebody has asked for it, though nothing may be searched for yet. */
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

/** A page's search, over the text that the page keeps. */
export function useSearch(text: string, onText: (text: string) => void): PageSearch {
  const [isAsked, onOpen] = useState(false);
  return { text, onText, isOpen: isAsked || text !== '', onOpen };
}

/** In a narrow pane the search stands in the overflow menu. */
export const useIsSearchInMenu = (): boolean => usePaneWidth() < NARROW;

/** The search's place in the overflow menu, where it is there. */
export function useSearchEntry({ isOpen, onOpen }: PageSearch): readonly MenuEntry[] {
  return useIsSearchInMenu() && !isOpen ? [{ label: FRAME_WORDS.search, onChoose: () => onOpen(true) }] : [];
}
