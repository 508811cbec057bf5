import type { ReactNode, Ref } from 'react';
import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '48px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    boxSizing: 'border-box',
    // Zoomed in so far, the words have a line of their own: beside the verb they would break letter by letter.
    '@media (max-width: 200px)': { display: 'flex', flexWrap: 'wrap' },
  },
  text: { minWidth: 0, '@media (max-width: 200px)': { flexBasis: '100%' } },
  withBack: { gridTemplateColumns: 'auto minmax(0, 1fr) auto auto', paddingInlineStart: tokens.spacingHorizontalXS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    outlineStyle: 'none',
    // One line, so that what it heads stays in sight; zoomed or narrow it may take what it needs.
    '@media (min-width: 300px) and (min-height: 421px)': {
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
    },
  },
  about: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  bar: { marginTop: tokens.spacingVerticalXXS },
  verb: { minWidth: 'auto', whiteSpace: 'nowrap' },
});

/** The one thing a page does: its name never changes, so that it is found without looking. */
export interface Verb {
  readonly label: string;
  readonly onPress: () => void;
  /** Filled while nothing else on the page is the next thing to do. */
  readonly isNext: boolean;
  readonly isDisabled: boolean;
}

/** What is going on while a page is at work. */
export interface AtWork {
  /** With counts, such as “Checking sheet 3 of 8”. */
  readonly text: string;
  readonly progress?: { readonly done: number; readonly total: number };
  /** Stands in the verb's place; undefined where what goes on cannot be stopped. */
  readonly onCancel?: (() => void) | undefined;
}

interface StateLineProps {
  /** What the page is about just now: the page's heading. */
  readonly title: string;
  /** One more line about it. */
  readonly about?: string;
  /** Takes the focus when the page is opened from another. */
  readonly titleRef?: Ref<HTMLHeadingElement>;
  readonly verb?: Verb | undefined;
  readonly verbRef?: Ref<HTMLButtonElement>;
  readonly work?: AtWork | undefined;
  /** The overflow menu. */
  readonly menu?: ReactNode;
  /** For a page below another: where back goes. */
  readonly back?: { readonly label: string; readonly onBack: () => void };
  readonly backRef?: Ref<HTMLButtonElement>;
}

/** What this is about, the verb and the overflow. While the page is at work, how far it is and *Cancel*. */
export function StateLine({ title, about, titleRef, verb, verbRef, work, menu, back, backRef }: StateLineProps) {
  const styles = useStyles();
  return (
    <div className={back ? `${styles.line} ${styles.withBack}` : styles.line}>
      {back && (
        <Button
          ref={backRef}
          data-back=""
          appearance="subtle"
          icon={<ChevronLeft20Regular />}
          aria-label={back.label}
          title={back.label}
          onClick={back.onBack}
        />
      )}
      <div className={styles.text}>
        <h1 ref={titleRef} tabIndex={titleRef ? -1 : undefined} className={styles.title} title={title}>
          <bdi>{title}</bdi>
        </h1>
        {work ? <WorkLine work={work} /> : about !== undefined && <div className={styles.about}>{about}</div>}
      </div>
      {(verb ?? work?.onCancel) && <VerbButton verb={verb} onCancel={work?.onCancel} verbRef={verbRef} />}
      {menu}
    </div>
  );
}

interface VerbButtonProps {
  readonly verb: Verb | undefined;
  readonly onCancel: (() => void) | undefined;
  readonly verbRef: Ref<HTMLButtonElement> | undefined;
}

/** One button, so that whoever pressed the verb keeps the focus on *Cancel*, and gets it back. */
function VerbButton({ verb, onCancel, verbRef }: VerbButtonProps) {
  const styles = useStyles();
  return (
    <Button
      ref={verbRef}
      className={styles.verb}
      appearance={verb?.isNext && !onCancel ? 'primary' : 'secondary'}
      // Focusable while disabled: the person who pressed it keeps the focus while the page is at work.
      disabledFocusable={!onCancel && (verb?.isDisabled ?? false)}
      onClick={({ detail }) => {
        if (!onCancel) verb?.onPress();
        // The second press of a double click was meant for the verb.
        else if (detail < 2) onCancel();
      }}
    >
      {onCancel ? 'Cancel' : verb?.label}
    </Button>
  );
}

function WorkLine({ work: { text, progress } }: { readonly work: AtWork }) {
  const styles = useStyles();
  // A bar of nothing has no length: where there is nothing to count it only says that there is work.
  const counted = progress && progress.total > 0 ? progress : undefined;
  return (
    <div className={styles.about}>
      {text}
      <ProgressBar
        className={styles.bar}
        aria-label="Progress"
        aria-valuetext={text}
        max={counted?.total}
        value={counted?.done}
      />
    </div>
  );
}
