/** What the pane says around the sample. */
export const SAMPLE_WORDS = {
  name: 'Sample data',
  band: 'Sample data: nothing here is in your workbook. It is shown as on 20 October 2019.',
  leave: 'Leave the sample',
  loading: 'Loading the sample …',
  failed: 'The sample could not be loaded, perhaps because the connection was lost. Your workbook is as it was.',
  again: 'Try again',
};
