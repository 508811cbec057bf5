import { makeStyles, tokens } from '@fluentui/react-components';

/** How every page with a list is laid out: one column that may be as narrow as the pane, parts one below the other. */
export const usePageStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  text: { margin: 0 },
});
