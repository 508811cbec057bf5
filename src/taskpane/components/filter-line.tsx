import { Select, makeStyles, tokens } from '@fluentui/react-components';
import { counted } from '../../domain/messages/grammar';
import type { FindingsView } from '../hooks/use-findings-view';
import { SEVERITY_WORDS } from '../view/words';
import { PassingLink } from './passing-button';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  label: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  select: { flex: '1 1 120px', minWidth: 0 },
  shown: { flexBasis: '100%', margin: 0 },
});

/** `Showing 5 of 20 findings: errors, on “April”`. */
function shownText({ filter, shown }: FindingsView, total: number): string {
  const only = [
    filter.severity && SEVERITY_WORDS[filter.severity].many,
    filter.sheet !== undefined && `on “${filter.sheet}”`,
  ].filter(Boolean);
  return `Showing ${shown.length.toLocaleString('en-GB')} of ${counted(total, 'finding')}: ${only.join(' ')}.`;
}

/** Chooses one sheet, where there are several, and tells what a filter keeps out of sight. */
export function FilterLine({ view, total }: { readonly view: FindingsView; readonly total: number }) {
  const styles = useStyles();
  const { filter, setFilter, sheets } = view;
  const isFiltered = filter.severity !== undefined || filter.sheet !== undefined;
  if (sheets.length < 2 && !isFiltered) return null;
  return (
    <div className={styles.line}>
      {sheets.length > 1 && (
        <>
          <label className={styles.label} htmlFor="ringfence-sheet-filter">
            Sheet
          </label>
          <Select
            id="ringfence-sheet-filter"
            className={styles.select}
            size="small"
            // The index stands for the sheet: a sheet may have any name, also that of an option of ours.
            value={filter.sheet === undefined ? '' : String(sheets.indexOf(filter.sheet))}
            onChange={(_, { value }) =>
              setFilter({ ...filter, sheet: value === '' ? undefined : sheets[Number(value)] })
            }
          >
            <option value="">All {sheets.length} sheets with findings</option>
            {sheets.map((sheet, index) => (
              <option key={sheet} value={String(index)}>
                {sheet}
              </option>
            ))}
          </Select>
        </>
      )}
      {isFiltered && (
        <p className={styles.shown}>
          {shownText(view, total)} <PassingLink onClick={() => setFilter({})}>Show all</PassingLink>
        </p>
      )}
    </div>
  );
}
