import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FundPage } from '../../domain/money/fund-page';
import { printMoney } from '../../domain/model/money';
import { FundBar, Swatch } from './fund-bar';
import { partsOf } from './fund-parts';
import { FUND_WORDS, outlookOf, termsOf } from './fund-words';
import { LabelledLines } from './labelled-lines';
import { Part } from './part';
import type { Proposal } from './proposal';
import { useTableStyles } from './use-table-styles';

const useStyles = makeStyles({
  head: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  text: { margin: 0 },
  figure: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  over: { color: tokens.colorStatusDangerForeground1 },
  rest: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
});

interface FundViewProps {
  readonly page: FundPage;
  /** Who gives it, as the table says. */
  readonly source: string;
  readonly proposal: Proposal | undefined;
}

/** All that finance asks about one fund. */
export function FundView({ page, source, proposal }: FundViewProps) {
  const styles = useStyles();
  const parts = partsOf(page);
  const isOver = parts.free < 0;
  const proposed = proposal?.funds.get(page.fund);
  return (
    <>
      <div className={styles.head}>
        <p className={styles.text}>
          <span className={mergeClasses(styles.figure, isOver && styles.over)}>{printMoney(Math.abs(parts.free))}</span>{' '}
          <span className={styles.rest}>
            {isOver ? 'over' : 'free'} {FUND_WORDS.of(parts.amount)}
          </span>
        </p>
        <FundBar parts={parts} />
        {proposal && proposed && <p className={styles.text}>{proposal.say(proposed.awarded, proposed.amount)}</p>}
      </div>
      <LabelledLines
        areFigures
        lines={[
          { label: FUND_WORDS.part.spent, value: printMoney(parts.spent), sign: <Swatch part="spent" /> },
          { label: FUND_WORDS.part.committed, value: printMoney(parts.committed), sign: <Swatch part="committed" /> },
          {
            label: isOver ? FUND_WORDS.over : FUND_WORDS.part.free,
            value: printMoney(Math.abs(parts.free)),
            sign: <Swatch part="free" />,
          },
        ]}
      />
      <LabelledLines lines={outlookOf(page)} />
      <Part heading={FUND_WORDS.terms} isFlush>
        <LabelledLines lines={termsOf(page, source)} />
      </Part>
      {page.services.length > 0 && (
        <Part heading={FUND_WORDS.services} isFlush>
          <PaidServices page={page} />
        </Part>
      )}
    </>
  );
}

function PaidServices({ page }: { readonly page: FundPage }) {
  const styles = useTableStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.heading}>
            {FUND_WORDS.service}
          </th>
          <th scope="col" className={mergeClasses(styles.heading, styles.number)}>
            {FUND_WORDS.awarded}
          </th>
          <th scope="col" className={mergeClasses(styles.heading, styles.number)}>
            {FUND_WORDS.spent}
          </th>
        </tr>
      </thead>
      <tbody>
        {page.services.map(({ service, name, awarded, spent, isLocked }) => (
          <tr key={service}>
            <th scope="row" className={styles.name} dir="auto">
              {isLocked ? FUND_WORDS.locked(name) : name}
            </th>
            <td className={mergeClasses(styles.cell, styles.number)}>{printMoney(awarded)}</td>
            <td className={mergeClasses(styles.cell, styles.number)}>{printMoney(spent)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
