import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';

/** The list of findings on the page Returns. */
export const findingsList = () => within(screen.getByRole('list', { name: 'Findings' }));

/** A row of the list by what it says: a theme, a kind or a finding. */
export const row = (name: string | RegExp): HTMLElement => findingsList().getByRole('button', { name });

/** Opens rows, one in the other: a theme, its kind, a finding of it; those that stand open are left so. */
export async function openRows(user: UserEvent, ...names: readonly (string | RegExp)[]): Promise<void> {
  for (const name of names) {
    const found = row(name);
    if (found.getAttribute('aria-expanded') !== 'true') await user.click(found);
  }
}

/** Opens every theme, so that all kinds can be seen. */
export async function openThemes(user: UserEvent): Promise<void> {
  for (const heading of findingsList().getAllByRole('heading', { level: 2 })) {
    const theme = within(heading).getByRole('button');
    if (theme.getAttribute('aria-expanded') !== 'true') await user.click(theme);
  }
}

/** Chooses from the page's overflow menu. */
export async function chooseFromMenu(user: UserEvent, entry: string): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'More about returns' }));
  await user.click(screen.getByRole('button', { name: entry }));
}
