import { makeStyles, tokens } from '@fluentui/react-components';
import type { FindingsView } from './use-findings-view';
import { FILTER_WORDS } from './filter-words';
import { isFiltering } from './group-findings';
import { ChoiceOf } from '../shared/choice-of';
import { PassingLink } from '../shared/passing-button';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  shown: { flexBasis: '100%', margin: 0 },
});

/** Chooses one sheet and one kind, where there are several, and tells what a filter keeps out of sight. */
export function FilterLine({ view, total }: { readonly view: FindingsView; readonly total: number }) {
  const styles = useStyles();
  const { filter, setFilter, sheets, kinds, shown } = view;
  const kind = kinds.findIndex(({ rule }) => rule === filter.rule);
  const isFiltered = isFiltering(filter);
  if (sheets.length < 2 && kinds.length < 2 && !isFiltered) return null;
  return (
    <div className={styles.line}>
      {sheets.length > 1 && (
        <ChoiceOf
          label={FILTER_WORDS.sheet}
          all={FILTER_WORDS.allSheets(sheets.length)}
          names={sheets}
          chosen={filter.sheet === undefined ? -1 : sheets.indexOf(filter.sheet)}
          onChoose={(position) => setFilter({ ...filter, sheet: sheets[position] })}
        />
      )}
      {kinds.length > 1 && (
        <ChoiceOf
          label={FILTER_WORDS.kind}
          all={FILTER_WORDS.allKinds(kinds.length)}
          names={kinds.map(({ title }) => title)}
          chosen={kind}
          onChoose={(position) => setFilter({ ...filter, rule: kinds[position]?.rule })}
        />
      )}
      {isFiltered && (
        <p className={styles.shown}>
          {FILTER_WORDS.showing(shown.length, total, filter, kinds[kind]?.title)}{' '}
          <PassingLink onClick={() => setFilter({})}>{FILTER_WORDS.showAll}</PassingLink>
        </p>
      )}
    </div>
  );
}
