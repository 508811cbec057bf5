import { makeStyles, tokens } from '@fluentui/react-components';
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed';
import type { FundPage } from '../../domain/money/fund-page';
import { printMoney } from '../../domain/model/money';
import { MONEY_WORDS, linesOf } from './money-words';
import type { Proposal } from './proposal';
import { Disclosure } from '../shared/disclosure';
import { FundBar } from './fund-bar';

const useStyles = makeStyles({
  summary: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXXS },
  name: { overflowWrap: 'anywhere' },
  kind: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXS,
    alignItems: 'center',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  body: { padding: `0 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`, fontSize: tokens.fontSizeBase200 },
  lines: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    margin: 0,
    '@media (max-width: 240px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  label: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  value: { margin: 0, textAlign: 'end', overflowWrap: 'anywhere' },
  table: { width: '100%', borderCollapse: 'collapse', marginTop: tokens.spacingVerticalS, textAlign: 'start' },
  number: { textAlign: 'end' },
  cell: { overflowWrap: 'anywhere', padding: '2px 4px 2px 0', textAlign: 'start' },
});

/** One fund: ringfenced or not, what is left; opened, all that finance asks about it. */
export function FundItem({ page, proposal }: { readonly page: FundPage; readonly proposal: Proposal | undefined }) {
  const styles = useStyles();
  return (
    <li>
      <Disclosure
        level={3}
        summary={
          <span className={styles.summary}>
            <span className={styles.name} dir="auto">
              {page.name}
            </span>
            <FundBar awarded={page.awarded} amount={page.amount} />
            <span className={styles.kind}>
              {page.isRingfenced && <LockClosed16Regular aria-hidden />}
              <span>{page.isRingfenced ? MONEY_WORDS.ringfenced : MONEY_WORDS.unrestricted},</span>
              <span>
                {printMoney(page.amount)}, {MONEY_WORDS.balance(page)}
              </span>
            </span>
            {proposal && <Proposed proposal={proposal} id={page.fund} />}
          </span>
        }
      >
        <div className={styles.body}>
          <dl className={styles.lines}>
            {linesOf(page).map(({ label, value }, index) => (
              <FundLine key={index} label={label} value={value} />
            ))}
          </dl>
          {page.services.length > 0 && <PaidServices page={page} />}
        </div>
      </Disclosure>
    </li>
  );
}

/** What the fund would have awarded, beside what it has; nothing where that is the same. */
function Proposed({ proposal, id }: { readonly proposal: Proposal; readonly id: string }) {
  const styles = useStyles();
  const proposed = proposal.funds.get(id);
  if (!proposed) return null;
  const { awarded, amount } = proposed;
  return (
    <>
      <FundBar awarded={awarded} amount={amount} isProposed />
      <span className={styles.kind}>{proposal.say(awarded, amount)}</span>
    </>
  );
}

function FundLine({ label, value }: { readonly label: string; readonly value: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
}

function PaidServices({ page }: { readonly page: FundPage }) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th className={styles.cell}>Service</th>
          <th className={styles.number}>Awarded</th>
          <th className={styles.number}>Spent</th>
        </tr>
      </thead>
      <tbody>
        {page.services.map(({ service, name, awarded, spent, isLocked }) => (
          <tr key={service}>
            <td className={styles.cell} dir="auto">
              {name}
              {isLocked && ' (locked)'}
            </td>
            <td className={styles.number}>{printMoney(awarded)}</td>
            <td className={styles.number}>{printMoney(spent)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
