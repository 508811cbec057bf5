import { keepCode } from './known-codes';
import { checkAfter } from './money-checks';
import type { MoneyContext } from './money-context';
import { codeForgottenNotice, codeKeptNotice, noSuchIdNotice } from './money-notices';
import type { MoneySession } from './money-session';

/** What codes of the finance system stand for. */
export function nameCodes(context: MoneyContext): Pick<MoneySession, 'nameCode' | 'forgetCode'> {
  const { port, store } = context;
  return {
    nameCode: (code, id) =>
      context.run('writing', async () => {
        const { funds = [], services = [] } = store.get().book ?? {};
        const named = (code.what === 'fund' ? funds : services).find((one) => one.id === id);
        if (!named) return { notice: noSuchIdNotice(code.what, id) };
        await keepCode(port, code, id);
        return checkAfter(context, codeKeptNotice(code.code, named.name));
      }),

    forgetCode: (code) =>
      context.run('writing', async () => {
        await keepCode(port, code, undefined);
        return checkAfter(context, codeForgottenNotice(code.code));
      }),
  };
}
