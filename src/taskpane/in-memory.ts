import { openReturnFile } from '../adapters/files/return-file';
import type { WorkbookPort } from '../ports/workbook-port';

export { newFile } from '../adapters/files/new-file';

/** Beside the page; they are put there when the pane is built. */
const SAMPLES = {
  returns: 'messy-return.xlsx',
  money: 'messy-money-2019-20.xlsx',
  performance: 'performance-2017-19.xlsx',
} as const;

async function openSample(fileName: string): Promise<WorkbookPort> {
  const answer = await fetch(`assets/samples/${fileName}`);
  if (!answer.ok) throw new Error(`${answer.status} for the sample ${fileName}`);
  return openReturnFile(new Uint8Array(await answer.arrayBuffer()), fileName).port;
}

/**
 * The sample workbooks, opened in memory: what is done to them is gone when the pane is closed.
 * @throws Error where one could not be fetched
 */
export async function openSamples(): Promise<Readonly<Record<keyof typeof SAMPLES, WorkbookPort>>> {
  const [returns, money, performance] = await Promise.all([
    openSample(SAMPLES.returns),
    openSample(SAMPLES.money),
    openSample(SAMPLES.performance),
  ]);
  return { returns, money, performance };
}
