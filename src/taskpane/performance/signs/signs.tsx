import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { chartTokens, CONTRAST } from '../../shared/chart-tokens';
import type { Agreed, Changed, KpiSign } from './sign-of';

const useStyles = makeStyles({
  sign: { display: 'block', flexShrink: 0, overflow: 'visible' },
  line: { fill: 'none', strokeWidth: 1.6, strokeLinejoin: 'round', strokeLinecap: 'round' },
  dashed: { strokeDasharray: '3 2.2', strokeWidth: 1.4 },
  concern: { fill: chartTokens.concern, [CONTRAST]: { fill: 'CanvasText' } },
  improvement: { fill: chartTokens.improvement, [CONTRAST]: { fill: 'CanvasText' } },
  concernLine: { stroke: chartTokens.concern, [CONTRAST]: { stroke: 'CanvasText' } },
  improvementLine: { stroke: chartTokens.improvement, [CONTRAST]: { stroke: 'CanvasText' } },
  ordinaryLine: { stroke: chartTokens.ordinary, [CONTRAST]: { stroke: 'CanvasText' } },
  letter: { strokeWidth: 2 },
  onFill: { stroke: tokens.colorNeutralBackground1, [CONTRAST]: { stroke: 'Canvas' } },
});

/** H and L, drawn: as text they would be read beside the words that say them. */
const LETTERS = { high: 'M7.4 6.6v6.8M12.6 6.6v6.8M7.4 10h5.2', low: 'M8 6.6v6.8h4.4' } as const;

/** In pixels: of a service that is closed, in a row, on a page of its own. */
export type SignSize = 14 | 16 | 22;

interface SignProps {
  readonly sign: KpiSign;
  readonly size?: SignSize;
}

/**
 * *Changed?*: diamond for worse, square for better, circle with a wave within chance, dashed circle for too few periods, hollow diamond
 * for explained; H or L. The idea and the two colours follow NHS Making Data Count, the drawings are our own. Decoration: words beside
 * it, or the name of its row, say the same.
 */
export function ChangedSign({ sign: { changed, side }, size = 16 }: SignProps) {
  const styles = useStyles();
  const letter = side === undefined ? undefined : side === 'high' ? LETTERS.high : LETTERS.low;
  return (
    <svg className={styles.sign} width={size} height={size} viewBox="0 0 20 20" aria-hidden>
      <ChangedShape changed={changed} />
      {letter !== undefined && (changed === 'worse' || changed === 'better' || changed === 'explained') && (
        <path
          className={mergeClasses(
            styles.line,
            styles.letter,
            changed === 'explained' ? styles.concernLine : styles.onFill,
          )}
          d={letter}
        />
      )}
    </svg>
  );
}

function ChangedShape({ changed }: { readonly changed: Changed }) {
  const styles = useStyles();
  switch (changed) {
    case 'worse':
      return <path className={styles.concern} d="M10 .6 19.4 10 10 19.4 .6 10Z" />;
    case 'explained':
      return <path className={mergeClasses(styles.line, styles.concernLine)} d="M10 1.6 18.4 10 10 18.4 1.6 10Z" />;
    case 'better':
      return <rect className={styles.improvement} x="1.5" y="1.5" width="17" height="17" rx="2" />;
    case 'chance':
      return (
        <g className={mergeClasses(styles.line, styles.ordinaryLine)}>
          <circle cx="10" cy="10" r="8.2" />
          <path d="M5 11.5l2.5-3 2.5 3 2.5-3 2.5 3" />
        </g>
      );
    case 'few':
      return (
        <g className={mergeClasses(styles.line, styles.ordinaryLine)}>
          <circle className={styles.dashed} cx="10" cy="10" r="8.2" />
          <path d="M8 10h4" />
        </g>
      );
  }
}

/** *As agreed?*: tick for met, cross for missed, question mark for now and then, dash without a target. Decoration, as above. */
export function AgreedSign({ agreed, size = 16 }: { readonly agreed: Agreed; readonly size?: SignSize }) {
  const styles = useStyles();
  return (
    <svg className={styles.sign} width={size} height={size} viewBox="0 0 20 20" aria-hidden>
      <AgreedShape agreed={agreed} />
    </svg>
  );
}

function AgreedShape({ agreed }: { readonly agreed: Agreed }) {
  const styles = useStyles();
  const ordinary = mergeClasses(styles.line, styles.ordinaryLine);
  switch (agreed) {
    case 'met':
      return (
        <g className={mergeClasses(styles.line, styles.improvementLine)}>
          <circle cx="10" cy="10" r="8.6" />
          <path d="M5.5 10.5l3 3 6-7" />
        </g>
      );
    case 'missed':
      return (
        <g className={mergeClasses(styles.line, styles.concernLine)}>
          <circle cx="10" cy="10" r="8.6" />
          <path d="M6.5 6.5l7 7m0-7l-7 7" />
        </g>
      );
    case 'mixed':
      return (
        <>
          <circle className={ordinary} cx="10" cy="10" r="8.6" />
          <path
            className={mergeClasses(ordinary, styles.letter)}
            d="M7.6 8a2.4 2.4 0 1 1 3.6 2c-.8 .5-1.2 .9-1.2 2M10 14v.4"
          />
        </>
      );
    case 'few':
      return <circle className={mergeClasses(ordinary, styles.dashed)} cx="10" cy="10" r="8.6" />;
    case 'none':
      return <path className={ordinary} d="M6 10h8" />;
  }
}

/** Both signs of a KPI side by side. */
export function Signs({ sign, size = 16 }: SignProps) {
  return (
    <>
      <ChangedSign sign={sign} size={size} />
      <AgreedSign agreed={sign.agreed} size={size} />
    </>
  );
}
