import { z } from 'zod';
import type { Ignored } from '../../domain/check/answer-findings';
import type { ConfirmedHeadings } from '../../domain/model/returns';
import { HEADINGS_KEY, IGNORED_KEY } from '../../domain/model/setting-keys';
import { WorkbookError } from '../../ports/workbook-error';
import type { WorkbookPort } from '../../ports/workbook-port';

/** Both are pairs of text: heading → KPI, finding → reason. Versioned, because an older Ringfence may open a newer workbook. */
const pairs = z.object({ version: z.literal(1), entries: z.array(z.tuple([z.string(), z.string()])) });

/** All that is kept unseen for checks. */
export interface KeptSettings {
  readonly confirmed: ConfirmedHeadings;
  readonly ignored: Ignored;
}

export async function readKeptSettings(port: WorkbookPort): Promise<KeptSettings> {
  const [confirmed, ignored] = await Promise.all([readConfirmedHeadings(port), readIgnored(port)]);
  return { confirmed, ignored };
}

/** What people said headings stand for; nothing where nobody has said so or somebody else wrote there. */
export async function readConfirmedHeadings(port: WorkbookPort): Promise<ConfirmedHeadings> {
  return readPairs(port, HEADINGS_KEY);
}

export async function keepConfirmedHeadings(port: WorkbookPort, headings: ConfirmedHeadings): Promise<void> {
  return keepPairs(port, HEADINGS_KEY, headings);
}

/** Advice that people have set aside, with their reasons. */
export async function readIgnored(port: WorkbookPort): Promise<Ignored> {
  return readPairs(port, IGNORED_KEY);
}

export async function keepIgnored(port: WorkbookPort, ignored: Ignored): Promise<void> {
  return keepPairs(port, IGNORED_KEY, ignored);
}

async function readPairs(port: WorkbookPort, key: string): Promise<ReadonlyMap<string, string>> {
  const parsed = pairs.safeParse(await readIfSupported(port, key));
  return new Map(parsed.success ? parsed.data.entries : []);
}

/** An Excel that keeps no settings holds none of ours: no reason not to check. Keeping one there is reported as the failure it is. */
async function readIfSupported(port: WorkbookPort, key: string): Promise<unknown> {
  try {
    return await port.readSetting(key);
  } catch (error) {
    if (error instanceof WorkbookError && error.kind === 'not-supported') return undefined;
    throw error;
  }
}

/** Nothing is kept where there is nothing to keep, so that a workbook nobody answered in holds no setting of ours. */
async function keepPairs(port: WorkbookPort, key: string, kept: ReadonlyMap<string, string>): Promise<void> {
  await port.writeSetting(key, kept.size === 0 ? undefined : { version: 1, entries: [...kept] });
}
