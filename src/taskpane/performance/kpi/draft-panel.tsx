import { useId, useRef, useState } from 'react';
import { Button, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import type { Drafts } from '../../../app/performance/performance-session';
import type { Variance } from '../../../domain/variance/variance';
import { usePanel } from '../../shared/use-panel';
import { DRAFT_WORDS } from './ladder-words';
import { subjectOf } from '../performance-words';
import { useAnnouncer } from '../../shared/announcer';

const useStyles = makeStyles({
  panel: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  draft: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  field: { width: '100%', minWidth: 0 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

interface DraftPanelProps {
  readonly variance: Variance;
  readonly drafts: Drafts | undefined;
  readonly onClose: () => void;
  /** Records what the letter asks for. */
  readonly onRecord: () => void;
}

/** Letters about one KPI, to be copied into a mail of one's own. */
export function DraftPanel({ variance, drafts, onClose, onRecord }: DraftPanelProps) {
  const styles = useStyles();
  const id = useId();
  const ref = usePanel<HTMLDivElement>(onClose);
  return (
    <div ref={ref} className={styles.panel} role="group" tabIndex={-1} aria-labelledby={id}>
      <p id={id} className={styles.title} dir="auto">
        {DRAFT_WORDS.title(subjectOf(variance))}
      </p>
      {drafts ? (
        <>
          <Draft label={DRAFT_WORDS.informal} text={drafts.informal} />
          <Draft label={DRAFT_WORDS.formal} text={drafts.formal} />
        </>
      ) : (
        <p>{DRAFT_WORDS.gone}</p>
      )}
      <div className={styles.line}>
        {drafts && (
          <Button size="small" onClick={onRecord}>
            {DRAFT_WORDS.record}
          </Button>
        )}
        <Button size="small" onClick={onClose}>
          {DRAFT_WORDS.close}
        </Button>
      </div>
    </div>
  );
}

function Draft({ label, text }: { readonly label: string; readonly text: string }) {
  const styles = useStyles();
  const announce = useAnnouncer();
  const ref = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<string>();
  const copy = async () => {
    const said = (await wasCopied(text)) ? DRAFT_WORDS.copied : DRAFT_WORDS.selected;
    if (said === DRAFT_WORDS.selected) {
      ref.current?.focus();
      ref.current?.select();
    }
    setOutcome(said);
    announce(said);
  };
  return (
    <div className={styles.draft}>
      <Field label={label}>
        <Textarea className={styles.field} textarea={{ ref }} readOnly resize="vertical" rows={8} value={text} />
      </Field>
      <div className={styles.line}>
        <Button size="small" aria-label={DRAFT_WORDS.copyNamed(label)} onClick={() => void copy()}>
          {DRAFT_WORDS.copy}
        </Button>
        {outcome !== undefined && <span>{outcome}</span>}
      </div>
    </div>
  );
}

/** Excel's frame may not let a page at the clipboard, and old web views have none: then the text is only selected. */
async function wasCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
