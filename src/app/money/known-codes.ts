import { z } from 'zod';
import type { KnownCodes, UnknownCode } from '../../domain/money/money-book';
import { codeKey } from '../../domain/tables/spec-rows';
import type { NamedCode } from './money-session';
import { CODES_KEY } from '../../domain/model/setting-keys';
import { WorkbookError } from '../../ports/workbook-error';
import type { WorkbookPort } from '../../ports/workbook-port';

const pairs = z.array(z.tuple([z.string(), z.string()]));

/** Versioned, because an older Ringfence may open a newer workbook; it leaves out how a code was written. */
const kept = z.object({ version: z.literal(1), funds: pairs, services: pairs, written: pairs.optional() });

/** A code of the finance system, as somebody wrote it. */
export type Code = Pick<UnknownCode, 'what' | 'code'>;

/** What is known of codes: for reading `Spend`, and for people. */
export interface CodesRead {
  readonly known: KnownCodes;
  /** In the order in which they were named, funds first. */
  readonly named: readonly NamedCode[];
}

/** What people said the finance system's codes stand for; nothing where nobody has said so, or somebody else wrote there. */
export async function readCodes(port: WorkbookPort): Promise<CodesRead> {
  const { funds, services, written } = await readKept(port);
  const namedIn = (what: Code['what'], ids: ReadonlyMap<string, string>) =>
    [...ids].map(([code, id]): NamedCode => ({ what, code: written.get(`${what} ${code}`) ?? code, id }));
  return { known: { funds, services }, named: [...namedIn('fund', funds), ...namedIn('service', services)] };
}

/**
 * Remembers one code with those that are kept by now, for somebody else may have named another meanwhile; without an id it is
 * forgotten.
 * @throws WorkbookError when it could not be kept
 */
export async function keepCode(port: WorkbookPort, { what, code }: Code, id: string | undefined): Promise<void> {
  const { funds, services, written } = await readKept(port);
  const [ids, key] = [what === 'fund' ? funds : services, codeKey(code)];
  if (id === undefined) {
    ids.delete(key);
    written.delete(`${what} ${key}`);
  } else {
    ids.set(key, id);
    written.set(`${what} ${key}`, code);
  }
  const isEmpty = funds.size + services.size === 0;
  const pairsOf = { funds: [...funds], services: [...services], written: [...written] };
  await port.writeSetting(CODES_KEY, isEmpty ? undefined : { version: 1, ...pairsOf });
}

async function readKept(port: WorkbookPort) {
  const parsed = kept.safeParse(await readIfSupported(port));
  const { funds, services, written } = parsed.success ? parsed.data : { funds: [], services: [] };
  return { funds: new Map(funds), services: new Map(services), written: new Map(written) };
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
