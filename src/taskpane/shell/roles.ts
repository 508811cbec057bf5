import type { Remembered } from '../shared/remembered';
import { TABS, type Tab } from '../shared/header-words';

/** What a person does with returns: which pages come first, and nothing else. */
export const ROLES = ['provider', 'commissioning', 'finance'] as const;

export type Role = (typeof ROLES)[number];

/** The pages in the order in which each role needs them. */
const ORDERS: Readonly<Record<Role, readonly Tab[]>> = {
  provider: ['returns', 'money', 'performance'],
  commissioning: ['performance', 'returns', 'money'],
  finance: ['money', 'returns', 'performance'],
};

/** @param role undefined for who was not asked or did not say */
export const orderFor = (role: Role | undefined): readonly Tab[] => (role ? ORDERS[role] : TABS);

/** Kept for who did not want to say: they are not asked again. */
export const UNSAID = 'unsaid';

/** What the person said, `UNSAID`, or undefined where nobody was asked yet. */
export type RoleSaid = Role | typeof UNSAID;

/** What is kept may be of another version of ours. */
export function readRole(remembered: Remembered): RoleSaid | undefined {
  const kept = remembered.get();
  return ([...ROLES, UNSAID] as const).find((one) => one === kept);
}
