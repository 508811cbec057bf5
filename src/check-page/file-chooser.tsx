import { useRef } from 'react';
import { Button, makeStyles, type ButtonProps } from '@fluentui/react-components';
import type { Opening } from './opening';

const useStyles = makeStyles({ input: { display: 'none' } });

interface FileChooserProps extends Pick<ButtonProps, 'appearance' | 'size' | 'disabledFocusable'> {
  readonly opening: Opening;
  readonly children: string;
}

/** A button that has the browser ask for a workbook. */
export function FileChooser({ opening, children, ...button }: FileChooserProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...button} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        className={styles.input}
        type="file"
        accept=".xlsx,.xlsm"
        aria-label={children}
        tabIndex={-1}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void opening.open(file);
          // Choosing the same file again is a change, too: it may have been saved meanwhile.
          target.value = '';
        }}
      />
    </>
  );
}
