import { z } from 'zod';
import { NO_CODES, type KnownCodes, type UnknownCode } from '../domain/allocation/money-book';
import { plainKey } from '../domain/model/spec-rows';
import { CODES_KEY } from './ports/setting-keys';
import { WorkbookError } from './ports/workbook-error';
import type { WorkbookPort } from './ports/workbook-port';

const pairs = z.array(z.tuple([z.string(), z.string()]));

/** Versioned, because an older Ringfence may open a newer workbook. */
const kept = z.object({ version: z.literal(1), funds: pairs, services: pairs });

/** What people said the finance system's codes stand for; nothing where nobody has said so, or somebody else wrote there. */
export async function readKnownCodes(port: WorkbookPort): Promise<KnownCodes> {
  const parsed = kept.safeParse(await readIfSupported(port));
  if (!parsed.success) return NO_CODES;
  return { funds: new Map(parsed.data.funds), services: new Map(parsed.data.services) };
}

/**
 * Remembers one code with those that are kept by now: somebody else may have named another meanwhile.
 * @throws WorkbookError when it could not be kept
 */
export async function keepCode(port: WorkbookPort, { what, code }: UnknownCode, id: string): Promise<void> {
  const known = await readKnownCodes(port);
  const [funds, services] = [new Map(known.funds), new Map(known.services)];
  (what === 'fund' ? funds : services).set(plainKey(code), id);
  await port.writeSetting(CODES_KEY, { version: 1, funds: [...funds], services: [...services] });
}

/** An Excel that keeps no settings knows no codes: no reason not to check. */
async function readIfSupported(port: WorkbookPort): Promise<unknown> {
  try {
    return await port.readSetting(CODES_KEY);
  } catch (error) {
    if (error instanceof WorkbookError && error.kind === 'not-supported') return undefined;
    throw error;
  }
}
