import { makeStyles, tokens } from '@fluentui/react-components';
import { printMoney } from '../../domain/model/money';
import { Swatch, type PartName } from './fund-bar';
import type { MoneyParts } from './fund-parts';
import { FUND_WORDS } from './fund-words';

const useStyles = makeStyles({
  band: {
    padding: `6px ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  parts: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  label: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
  },
  value: {
    margin: 0,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  text: { margin: `${tokens.spacingVerticalXXS} 0 0`, color: tokens.colorNeutralForeground2 },
});

const PARTS: readonly PartName[] = ['spent', 'committed', 'free'];

interface FundTotalsProps {
  readonly parts: MoneyParts;
  /** What awards that are not written would come to. */
  readonly proposed: string | undefined;
}

/** The legend of the bars, with what each part comes to in all funds. */
export function FundTotals({ parts, proposed }: FundTotalsProps) {
  const styles = useStyles();
  return (
    <div className={styles.band}>
      <dl className={styles.parts}>
        {PARTS.map((part) => {
          const isOver = part === 'free' && parts.free < 0;
          return (
            <div key={part}>
              <dt className={styles.label}>
                <Swatch part={part} />
                {isOver ? FUND_WORDS.overAll : FUND_WORDS.part[part]}
              </dt>
              <dd className={styles.value}>{printMoney(isOver ? -parts.free : parts[part])}</dd>
            </div>
          );
        })}
      </dl>
      {proposed !== undefined && <p className={styles.text}>{proposed}</p>}
    </div>
  );
}
