/**
 * Offers a text as a file to be saved. Excel on the Mac has no downloads in its panes (office-js #2700, by design), and other hosts may
 * do nothing without a word: so the text is shown as well.
 */
export function saveText(page: Document, name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = page.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
