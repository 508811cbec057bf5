import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { useInSight } from './use-in-sight';

/** Rows that are drawn, or left out, together. */
const BLOCK = 40;

/** Before a block has been drawn once, as tall as rows of two lines. */
const ROW_HEIGHT = 46;

interface RowBlocksProps {
  readonly items: readonly string[];
  /** One that must be drawn wherever it is: with the focus, or with its card open. */
  readonly pinned: readonly (string | undefined)[];
  /** Draws one, in an element of the role `listitem`. */
  readonly draw: (item: string, index: number) => ReactNode;
}

/**
 * A list of any length of which only what is near is drawn, block by block, so that ten thousand rows cost as much as forty.
 * `aria-setsize` and `aria-posinset`, which the items set, tell the whole.
 */
export function RowBlocks({ items, pinned, draw }: RowBlocksProps) {
  const blocks: (readonly string[])[] = [];
  for (let from = 0; from < items.length; from += BLOCK) blocks.push(items.slice(from, from + BLOCK));
  return (
    <div role="list">
      {blocks.map((block, index) => (
        <Block
          key={index * BLOCK}
          size={block.length}
          startsInSight={index === 0}
          isPinned={pinned.some((item) => item !== undefined && block.includes(item))}
        >
          {() => block.map((item, place) => draw(item, index * BLOCK + place))}
        </Block>
      ))}
    </div>
  );
}

interface BlockProps {
  readonly size: number;
  readonly startsInSight: boolean;
  readonly isPinned: boolean;
  readonly children: () => ReactNode;
}

function Block({ size, startsInSight, isPinned, children }: BlockProps) {
  const [ref, isInSight] = useInSight<HTMLDivElement>(startsInSight);
  const height = useRef(size * ROW_HEIGHT);
  const isDrawn = isInSight || isPinned;
  useLayoutEffect(() => {
    const block = ref.current;
    if (!block) return;
    // Without the height it had while it was left out: else that would be what is remembered, and rows would jump about as blocks come and go.
    block.style.height = isDrawn ? '' : `${height.current}px`;
    if (isDrawn && block.offsetHeight > 0) height.current = block.offsetHeight;
  });
  return (
    <div ref={ref} role="presentation">
      {isDrawn && children()}
    </div>
  );
}
