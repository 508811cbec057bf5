import { useEffect, useEffectEvent, useId, useRef, useState, type ReactElement, type Ref } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { APART } from './use-arrow-keys';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';

const useStyles = makeStyles({
  menu: { position: 'relative' },
  button: { minWidth: 'auto', paddingInline: tokens.spacingHorizontalXS, fontWeight: tokens.fontWeightRegular },
  list: {
    position: 'absolute',
    insetInlineEnd: 0,
    top: '100%',
    zIndex: 4,
    minWidth: 'min(190px, calc(100vw - 16px))',
    maxWidth: 'calc(100vw - 16px)',
    margin: 0,
    padding: tokens.spacingHorizontalXS,
    listStyle: 'none',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
  },
  above: { top: 'auto', bottom: '100%' },
  item: { width: '100%', justifyContent: 'flex-start', textAlign: 'start', fontWeight: tokens.fontWeightRegular },
});

/** One thing that can be done, or one place to go to. */
export interface MenuEntry {
  /** Tells entries of the same label apart. */
  readonly id?: string;
  readonly label: string;
  readonly onChoose: () => void;
  readonly icon?: ReactElement;
  /** The page one is on. */
  readonly isHere?: boolean;
  readonly isDisabled?: boolean;
}

interface ActionMenuProps {
  /** What the menu holds, for who does not see the three dots. */
  readonly name: string;
  readonly entries: readonly MenuEntry[];
  /** Words on the button instead of three dots. */
  readonly label?: string;
  /** Opens upwards: for a button in the foot. */
  readonly isAbove?: boolean;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

/**
 * What few need often: a button that shows a list. Plain buttons rather than a menu of the application kind: the Tab key is
 * all a person needs to know.
 */
export function ActionMenu({ name, entries, label, isAbove = false, buttonRef }: ActionMenuProps) {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const ref = useRef<HTMLDivElement>(null);

  const onAway = useEffectEvent((event: Event) => {
    const isEscape = event instanceof KeyboardEvent && event.key === 'Escape';
    const isOutside = !(event.target instanceof Node && ref.current?.contains(event.target));
    if (!isEscape && (event instanceof KeyboardEvent || !isOutside)) return;
    if (isEscape) ref.current?.querySelector('button')?.focus();
    setOpen(false);
  });
  useEffect(() => {
    if (!isOpen) return undefined;
    const listener = (event: Event) => onAway(event);
    const events = ['keydown', 'pointerdown', 'focusin'];
    for (const event of events) document.addEventListener(event, listener);
    return () => {
      for (const event of events) document.removeEventListener(event, listener);
    };
  }, [isOpen]);

  if (entries.length === 0) return null;
  return (
    <div ref={ref} className={styles.menu}>
      <Button
        ref={buttonRef}
        appearance="subtle"
        className={styles.button}
        icon={label === undefined ? <MoreHorizontal20Regular /> : <ChevronDown16Regular />}
        iconPosition={label === undefined ? 'before' : 'after'}
        aria-label={name}
        title={label === name ? undefined : name}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </Button>
      {isOpen && (
        <ul id={id} {...APART} className={mergeClasses(styles.list, isAbove && styles.above)} aria-label={name}>
          {entries.map(({ id: entryId, label: text, icon, isHere, isDisabled, onChoose }) => (
            <li key={entryId ?? text}>
              <Button
                className={styles.item}
                appearance="subtle"
                icon={icon}
                aria-current={isHere ? 'page' : undefined}
                disabledFocusable={isDisabled ?? false}
                onClick={() => {
                  // Where the focus comes back to, whatever is opened.
                  ref.current?.querySelector('button')?.focus();
                  setOpen(false);
                  onChoose();
                }}
              >
                {text}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
