import { useState } from 'react';
import { Button, Checkbox, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { cellName } from '../../cells/addresses';
import { fixOfChosen } from '../../domain/fixes/certain-fixes';
import { placeOf } from '../../domain/fixes/fix-choices';
import type { CertainFixes, FixChange, LeftOut } from '../../domain/model/fixes';
import { ActionFoot } from '../shared/frame/action-foot';
import { SubPage } from '../shared/frame/sub-page';
import { Pager } from '../shared/pager';
import { PANEL_WORDS } from '../shared/panel-words';
import { usePageOf } from '../shared/use-page-of';
import { CERTAIN_WORDS } from './certain-words';
import { describeChange, describeValue, isOnSeveralSheets } from './describe-change';
import { FIX_WORDS } from './fix-words';
import { RETURNS_WORDS } from './returns-words';
import type { FindingActions } from './use-finding-actions';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'start',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  place: { whiteSpace: 'nowrap' },
  // Spaces may be what is wrong.
  value: { width: '40%', whiteSpace: 'pre-wrap' },
  then: { fontWeight: tokens.fontWeightSemibold },
  why: { display: 'block', color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  pages: { paddingInline: tokens.spacingHorizontalM },
  left: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  heading: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  text: { margin: `${tokens.spacingVerticalXXS} 0`, fontSize: tokens.fontSizeBase200 },
});

/** Rows drawn at a time of a fix of thousands of cells. */
const SHOWN = 200;

interface CertainPageProps {
  readonly certain: CertainFixes;
  readonly actions: FindingActions;
  readonly onClose: () => void;
}

/** Everything that only one value can have been meant by, cell by cell, each to be left out; and what is not certain, and why. */
export function CertainPage({ certain, actions, onClose }: CertainPageProps) {
  const styles = useStyles();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const all = certain.kinds.flatMap(({ title, changes }) => changes.map((change) => ({ title, change })));
  const [page, setPage] = usePageOf(all.length, -1, SHOWN);
  const chosen = all.length - left.size;
  const fix = fixOfChosen(certain, (change) => !left.has(placeOf(change)));
  const saysSheet = isOnSeveralSheets(all.map(({ change }) => change));
  const sheets = new Set(all.map(({ change }) => change.sheet)).size;
  const toggle = (change: FixChange): void => {
    const next = new Set(left);
    if (!next.delete(placeOf(change))) next.add(placeOf(change));
    setLeft(next);
  };
  const apply = async () => {
    if (!fix) return;
    await actions.finish(() => actions.session.applyFix(fix));
    onClose();
  };
  return (
    <SubPage
      isList
      title={CERTAIN_WORDS.title}
      about={CERTAIN_WORDS.about(all.length, sheets)}
      back={RETURNS_WORDS.backToList}
      onBack={onClose}
      foot={
        <ActionFoot>
          <Button appearance="primary" disabledFocusable={actions.isBusy || !fix} onClick={() => void apply()}>
            {CERTAIN_WORDS.fix(chosen)}
          </Button>
          <Button onClick={onClose}>{PANEL_WORDS.cancel}</Button>
        </ActionFoot>
      }
    >
      <div className={styles.pages}>
        <Pager page={page} total={all.length} things={CERTAIN_WORDS.things} size={SHOWN} onPage={setPage} />
      </div>
      <table className={styles.table} aria-label={CERTAIN_WORDS.title}>
        <thead>
          <tr>
            <th scope="col" className={styles.cell}>
              <Checkbox
                aria-label={CERTAIN_WORDS.all}
                checked={chosen === all.length ? true : chosen === 0 ? false : 'mixed'}
                onChange={() => setLeft(chosen === 0 ? new Set() : new Set(all.map(({ change }) => placeOf(change))))}
              />
            </th>
            {[FIX_WORDS.cell, FIX_WORDS.before, FIX_WORDS.then].map((heading) => (
              <th key={heading} scope="col" className={mergeClasses(styles.cell, styles.place)}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {all.slice(page * SHOWN, (page + 1) * SHOWN).map(({ title, change }) => {
            const { cell, before, after } = describeChange(change, saysSheet);
            return (
              <tr key={placeOf(change)}>
                <td className={styles.cell}>
                  <Checkbox
                    aria-label={CERTAIN_WORDS.take(cell)}
                    checked={!left.has(placeOf(change))}
                    onChange={() => toggle(change)}
                  />
                </td>
                <td className={mergeClasses(styles.cell, !saysSheet && styles.place)}>
                  <Link as="button" inline onClick={() => void actions.session.goTo(change.finding)}>
                    {cell}
                  </Link>
                </td>
                <td className={mergeClasses(styles.cell, styles.value)} dir="auto">
                  {before}
                </td>
                <td className={mergeClasses(styles.cell, styles.value, styles.then)} dir="auto">
                  {after}
                  <span className={styles.why}>
                    {change.asOthers === undefined ? title : FIX_WORDS.asOthers(change.asOthers)}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {certain.kinds.some(({ note }) => note !== undefined) && (
        <div className={styles.left}>
          {certain.kinds.map(
            ({ rule, note }) =>
              note !== undefined && (
                <p key={rule} className={styles.text}>
                  {note}
                </p>
              ),
          )}
        </div>
      )}
      <Left leftOut={certain.leftOut} />
    </SubPage>
  );
}

/** What a person has to look at, because more than one value can have been meant. */
function Left({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  const styles = useStyles();
  if (leftOut.length === 0) return null;
  return (
    <div className={styles.left}>
      <h2 className={styles.heading}>{CERTAIN_WORDS.leftOut(leftOut.reduce((sum, { count }) => sum + count, 0))}</h2>
      {leftOut.map(({ rule, title, reason, count, samples: [first] }) => (
        <p key={`${rule} ${reason}`} className={styles.text} dir="auto">
          {title}
          {first && `: ${cellName(first.row, first.column)} ${describeValue(first.value)}`}
          {count > 1 && ` ${FIX_WORDS.andMore(count - 1)}`}. {reason}
        </p>
      ))}
    </div>
  );
}
