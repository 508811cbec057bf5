import { Button, Link, type ButtonProps } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useFocusKept } from './use-focus-kept';

type PassingButtonProps = Pick<
  ButtonProps,
  'appearance' | 'aria-label' | 'children' | 'className' | 'disabledFocusable' | 'icon' | 'size'
> & { readonly onClick: () => void };

/** A button that may go away while it has the focus; the focus then moves to *Check this sheet*. */
export function PassingButton(props: PassingButtonProps) {
  const ref = useFocusKept<HTMLButtonElement>();
  return <Button ref={ref} {...props} />;
}

/** The same for a link that acts on the pane. */
export function PassingLink({ onClick, children }: { readonly onClick: () => void; readonly children: ReactNode }) {
  const ref = useFocusKept<HTMLButtonElement>();
  return (
    <Link as="button" ref={ref} onClick={onClick}>
      {children}
    </Link>
  );
}
