/** Hands bytes to the browser as a file among the downloads: the one way out of this page. */
export function download(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read by then; kept any longer the copy would stay in memory.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** `returns.xlsx` → `returns-marked.xlsx`: never the name of the file that was opened. */
export function copyName(fileName: string, what: 'marked' | 'checked'): string {
  const dot = fileName.lastIndexOf('.');
  const stem = (dot < 0 ? fileName : fileName.slice(0, dot)).replace(/-(?:marked|checked)$/, '');
  return `${stem}-${what}${dot < 0 ? '.xlsx' : fileName.slice(dot).toLowerCase()}`;
}
