import { useState } from 'react';
import { PAGE_SIZE } from './pager';

/**
 * Which page of a long list is shown. It follows an item (its index, −1 for none) when that changes, and stays with the
 * person's own choice otherwise; a list that got shorter never leaves an empty page.
 * @param size items of a page
 */
export function usePageOf(total: number, followIndex: number, size = PAGE_SIZE): [number, (page: number) => void] {
  const [page, setPage] = useState(0);
  const [followed, setFollowed] = useState(-1);
  if (followIndex !== followed) {
    setFollowed(followIndex);
    if (followIndex >= 0) setPage(Math.floor(followIndex / size));
  }
  const last = Math.max(0, Math.ceil(total / size) - 1);
  return [Math.min(page, last), setPage];
}
