import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';

const SOURCE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong in one document, one line each; frames are asked for themselves. */
export async function accessibilityTroubles(frame: Frame): Promise<string[]> {
  // Evaluated from outside the page, because the page's policy allows no script of others.
  await frame.evaluate(`${SOURCE};0`);
  const results = await frame.evaluate<AxeResults>(
    `axe.run(document, { iframes: false, resultTypes: ['violations'] })`,
  );
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 160)}`),
  );
}
