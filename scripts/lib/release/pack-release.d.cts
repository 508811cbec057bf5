export function packRelease(given: {
  pane: string;
  check: string;
  manifest: string;
  version: string;
  papers: Record<string, string>;
}): { name: string; zip: Uint8Array; sum: string };

export function templateOf(manifest: string, version: string): string;
