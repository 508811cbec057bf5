import { useState } from 'react';
import type { Remembered } from '../shared/remembered';
import { readRole, UNSAID, type Role, type RoleSaid } from './roles';

/** The person's role, asked for once. @param remembered undefined where it is not kept: nobody is asked then. */
export function useRole(remembered: Remembered | undefined) {
  const [said, setSaid] = useState<RoleSaid | undefined>(() => remembered && readRole(remembered));
  const role: Role | undefined = said === UNSAID ? undefined : said;
  return {
    role,
    isAsking: remembered !== undefined && said === undefined,
    say: (one: RoleSaid) => {
      remembered?.keep(one);
      setSaid(one);
    },
  };
}
