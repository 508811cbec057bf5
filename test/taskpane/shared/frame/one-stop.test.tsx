import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { ActionMenu } from '../../../../src/taskpane/shared/frame/action-menu';
import { OneStop } from '../../../../src/taskpane/shared/frame/one-stop';
import { useSearch, useSearchEntry } from '../../../../src/taskpane/shared/frame/use-search';
import { TotalsBar } from '../../../../src/taskpane/shared/frame/totals-bar';

const button = (name: string) => screen.getByRole('button', { name });

function Bench({ onChoose }: { readonly onChoose: () => void }) {
  const [text, setText] = useState('');
  const search = useSearch(text, setText);
  const searchEntry = useSearchEntry(search);
  return (
    <>
      <OneStop>
        <button type="button">Verb</button>
        <ActionMenu name="More" entries={[...searchEntry, { label: 'Statement', onChoose }]} />
      </OneStop>
      <OneStop>
        <TotalsBar
          name="Totals"
          totals={[{ id: 'a', sign: <svg aria-hidden />, count: 2, word: 'errors' }]}
          only={undefined}
          onOnly={jest.fn()}
          search={search}
        />
        <button type="button">Answer</button>
      </OneStop>
      <button type="button">After</button>
    </>
  );
}

function open() {
  const onChoose = jest.fn();
  const user = userEvent.setup();
  render(<Bench onChoose={onChoose} />);
  return { user, onChoose };
}

it('makes bands one stop each, groups inside them too, with arrows from one button to the next', async () => {
  const { user } = open();
  await user.tab();
  expect(button('Verb')).toHaveFocus();
  await user.tab();
  expect(button('2 errors')).toHaveFocus();
  await user.keyboard('{ArrowRight}');
  expect(button('Search')).toHaveFocus();
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(button('2 errors')).toHaveFocus();
  await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
  expect(button('2 errors')).toHaveFocus();
  await user.tab();
  expect(button('After')).toHaveFocus();
});

it('is one stop still after the search was opened and closed, and where the focus was last', async () => {
  const { user } = open();
  await user.click(button('Search'));
  await user.keyboard('{Escape}');
  act(() => button('Answer').focus());
  await user.tab();
  expect(button('After')).toHaveFocus();
  await user.tab({ shift: true });
  expect(button('Answer')).toHaveFocus();
  await user.tab({ shift: true });
  expect(button('Verb')).toHaveFocus();
});

it('leaves an open menu to the Tab key, and the focus on its button after a choice', async () => {
  const { user, onChoose } = open();
  await user.click(button('More'));
  await user.tab();
  expect(button('Statement')).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(onChoose).toHaveBeenCalledTimes(1);
  expect(button('More')).toHaveFocus();
});

describe('in a pane of 270 pixels', () => {
  const { innerWidth } = window;
  beforeEach(() => (window.innerWidth = 270));
  afterEach(() => (window.innerWidth = innerWidth));

  it('has the search in the overflow menu, from which the focus goes into it', async () => {
    const { user } = open();
    expect(screen.queryByRole('button', { name: 'Search' })).not.toBeInTheDocument();
    await user.click(button('More'));
    await user.click(button('Search'));
    expect(screen.getByRole('searchbox', { name: 'Search' })).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(button('2 errors')).toBeVisible();
  });

  it('leaves it out of the arrows, and the key presses it all the same', async () => {
    const { user } = open();
    act(() => button('2 errors').focus());
    await user.keyboard('{ArrowRight}');
    expect(button('Answer')).toHaveFocus();
    act(() => document.querySelector<HTMLElement>('[data-search]')?.click());
    expect(await screen.findByRole('searchbox', { name: 'Search' })).toHaveFocus();
  });
});
