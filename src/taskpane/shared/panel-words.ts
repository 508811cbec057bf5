import { words } from '../../domain/text/words';

/** What panels of every kind say. */
export const PANEL_WORDS = words('shared-panel', {
  cancel: 'Cancel',
  loading: 'One moment …',
  yourName: 'Your name',
  nameMissing: 'Enter your name.',
});
