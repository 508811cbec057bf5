import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Beaker16Regular } from '@fluentui/react-icons/svg/beaker';
import { Band } from '../shared/frame/band';
import { useSaid } from '../shared/use-said';
import { SAMPLE_WORDS } from './sample-words';
import type { ShownSample } from './use-sample';

const useStyles = makeStyles({
  band: {
    display: 'flex',
    flexWrap: 'wrap',
    flexShrink: 0,
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  sign: { flexShrink: 0, color: tokens.colorBrandForeground1 },
  text: { flex: '1 1 120px', minWidth: 0, overflowWrap: 'anywhere' },
});

/** Stands above every page while the pane shows the sample, so that nobody takes it for their own. */
export function SampleBand({ onLeave }: { readonly onLeave: () => void }) {
  const styles = useStyles();
  return (
    <section className={styles.band} aria-label={SAMPLE_WORDS.name}>
      <Beaker16Regular aria-hidden className={styles.sign} />
      <span className={styles.text}>{SAMPLE_WORDS.band}</span>
      <Button size="small" onClick={onLeave}>
        {SAMPLE_WORDS.leave}
      </Button>
    </section>
  );
}

/** Above the person's own pages, while the sample comes and where it could not. */
export function SampleOnItsWay({ sample }: { readonly sample: ShownSample }) {
  const { step, sessions } = sample;
  const said = step ? SAMPLE_WORDS[step] : sessions && SAMPLE_WORDS.band;
  useSaid(said, step === 'failed');
  if (!step) return null;
  const again = sample.open && (
    <Button size="small" onClick={sample.open}>
      {SAMPLE_WORDS.again}
    </Button>
  );
  return (
    <Band kind={step === 'failed' ? 'error' : 'question'} action={step === 'failed' ? again : undefined}>
      {said}
    </Band>
  );
}
