/** What panels of every kind say. */
export const PANEL_WORDS = {
  cancel: 'Cancel',
  loading: 'One moment …',
  yourName: 'Your name',
  nameMissing: 'Enter your name.',
};
