import { words } from '../../domain/text/words';

/** What the pane says around the sample. */
export const SAMPLE_WORDS = words('sample', {
  name: 'Sample data',
  band: 'Sample data of October 2019: nothing here is in your workbook.',
  leave: 'Leave the sample',
  loading: 'Loading the sample …',
  failed: 'The sample could not be loaded, perhaps because the connection was lost. Your workbook is as it was.',
  again: 'Try again',
});
