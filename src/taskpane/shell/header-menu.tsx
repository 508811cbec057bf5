import type { Ref } from 'react';
import { ActionMenu } from '../shared/frame/action-menu';
import { HEADER_WORDS, PAGE_WORDS, type Page } from '../shared/header-words';

interface HeaderMenuProps {
  readonly page: Page;
  /** Those that can be gone to. */
  readonly pages: readonly Page[];
  readonly onPage: (page: Page) => void;
  readonly buttonRef: Ref<HTMLButtonElement>;
}

/** The pages that few need often. */
export function HeaderMenu({ page, pages, onPage, buttonRef }: HeaderMenuProps) {
  const entries = pages.map((one) => ({
    label: PAGE_WORDS[one],
    isHere: one === page,
    onChoose: () => onPage(one),
  }));
  return <ActionMenu name={HEADER_WORDS.more} label={HEADER_WORDS.more} entries={entries} buttonRef={buttonRef} />;
}
