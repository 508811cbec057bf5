import type { ReactNode } from 'react';
import { useArrowKeys } from './use-arrow-keys';

interface ToolbarProps {
  readonly name: string;
  readonly children: ReactNode;
}

/** Bands whose buttons are one stop of the Tab key together, with arrows inside: so that the list is near the verb. */
export function Toolbar({ name, children }: ToolbarProps) {
  const arrows = useArrowKeys();
  return (
    <div {...arrows} role="toolbar" aria-label={name}>
      {children}
    </div>
  );
}
