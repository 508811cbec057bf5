import { useState } from 'react';
import { PAGE_SIZE } from './pager';

/**
 * Which page of a long list is shown. It follows an item (its index, −1 for none) when that changes, and stays with the
 * person's own choice otherwise; a list that got shorter never leaves an empty page.
 */
export function usePageOf(total: number, followIndex: number): [number, (page: number) => void] {
  const [page, setPage] = useState(0);
  const [followed, setFollowed] = useState(-1);
  if (followIndex !== followed) {
    setFollowed(followIndex);
    if (followIndex >= 0) setPage(Math.floor(followIndex / PAGE_SIZE));
  }
  const last = Math.max(0, Math.ceil(total / PAGE_SIZE) - 1);
  return [Math.min(page, last), setPage];
}
