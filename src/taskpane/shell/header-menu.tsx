import { useEffect, useEffectEvent, useId, useRef, useState, type Ref } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { HEADER_WORDS, PAGE_WORDS, type AwayPage, type Page } from '../shared/header-words';

const useStyles = makeStyles({
  menu: { position: 'relative' },
  list: {
    position: 'absolute',
    insetInlineEnd: 0,
    top: '100%',
    zIndex: 2,
    minWidth: '140px',
    margin: 0,
    padding: tokens.spacingHorizontalXS,
    listStyle: 'none',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
  },
  item: { width: '100%', justifyContent: 'flex-start', fontWeight: tokens.fontWeightRegular },
});

interface HeaderMenuProps {
  readonly page: Page;
  /** Those that can be gone to. */
  readonly pages: readonly AwayPage[];
  readonly onPage: (page: AwayPage) => void;
  readonly buttonRef: Ref<HTMLButtonElement>;
}

/**
 * What few need often: a button that shows a list of pages. Plain buttons rather than a menu of the application kind: the
 * Tab key is all a person needs to know, and nothing floats that a zoomed pane has no room for.
 */
export function HeaderMenu({ page, pages, onPage, buttonRef }: HeaderMenuProps) {
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
    for (const name of events) document.addEventListener(name, listener);
    return () => {
      for (const name of events) document.removeEventListener(name, listener);
    };
  }, [isOpen]);

  const choose = (chosen: AwayPage) => {
    setOpen(false);
    onPage(chosen);
  };
  return (
    <div ref={ref} className={styles.menu}>
      <Button
        ref={buttonRef}
        appearance="subtle"
        icon={<MoreHorizontal20Regular />}
        aria-label={HEADER_WORDS.more}
        title={HEADER_WORDS.more}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <ul id={id} className={styles.list}>
          {pages.map((one) => (
            <li key={one}>
              <Button
                className={styles.item}
                appearance="subtle"
                aria-current={one === page ? 'page' : undefined}
                onClick={() => choose(one)}
              >
                {PAGE_WORDS[one]}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
