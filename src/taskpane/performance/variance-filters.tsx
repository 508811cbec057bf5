import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { VariancesView } from './use-variances-view';
import { isFilteringVariances } from './filter-variances';
import { VARIANCE_FILTER_WORDS } from './performance-words';
import { ChoiceOf } from '../shared/choice-of';
import { PassingLink } from '../shared/passing-button';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  // Beside it the choice would be too narrow for the name of a service.
  next: { flexBasis: '100%' },
  shown: { flexBasis: '100%', margin: 0 },
});

/** Chooses a service and what has a next step, and tells what a filter keeps out of sight. */
export function VarianceFilters({ view, total }: { readonly view: VariancesView; readonly total: number }) {
  const styles = useStyles();
  const { filter, setFilter, services, shown } = view;
  return (
    <div className={styles.line}>
      {services.length > 1 && (
        <ChoiceOf
          label={VARIANCE_FILTER_WORDS.service}
          all={VARIANCE_FILTER_WORDS.allServices(services.length)}
          names={services.map(({ name }) => name)}
          chosen={services.findIndex(({ id }) => id === filter.service)}
          onChoose={(position) => setFilter({ ...filter, service: services[position]?.id })}
        />
      )}
      <Checkbox
        className={styles.next}
        label={VARIANCE_FILTER_WORDS.onlyNext}
        checked={filter.onlyNext}
        onChange={(_, { checked }) => setFilter({ ...filter, onlyNext: checked === true })}
      />
      {isFilteringVariances(filter) && (
        <p className={styles.shown}>
          {shown.length === 0 ? VARIANCE_FILTER_WORDS.none(total) : VARIANCE_FILTER_WORDS.showing(shown.length, total)}{' '}
          <PassingLink onClick={() => setFilter({})}>{VARIANCE_FILTER_WORDS.showAll}</PassingLink>
        </p>
      )}
    </div>
  );
}
