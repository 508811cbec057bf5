import { lazy } from 'react';
import type { WayBack } from '../shared/away-page';
import type { AwayPage } from '../shared/header-words';
import { RolePage } from './role-page';
import type { Role } from './roles';
import type { Sessions } from './sessions';

/** Read by few and at leisure, so they are not part of what is loaded first. */
const HelpPage = lazy(() => import('../help/help-page').then((module) => ({ default: module.HelpPage })));
const SetUpPage = lazy(() => import('../set-up/set-up-page').then((module) => ({ default: module.SetUpPage })));

interface AwayPagesProps {
  readonly page: AwayPage;
  readonly sessions: Pick<Sessions, 'setUp' | 'comparison'>;
  readonly version: string;
  readonly back: WayBack;
  readonly role: Role | undefined;
  readonly onRole: ((role: Role) => void) | undefined;
}

/** The pages of the menu. */
export function AwayPages({ page, sessions: { setUp, comparison }, version, back, role, onRole }: AwayPagesProps) {
  if (page === 'help') return <HelpPage version={version} back={back} comparison={comparison} />;
  if (page === 'role') return onRole ? <RolePage role={role} onRole={onRole} back={back} /> : null;
  return setUp ? <SetUpPage session={setUp} back={back} /> : null;
}
