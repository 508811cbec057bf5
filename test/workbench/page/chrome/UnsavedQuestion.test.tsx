import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, renderHook, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { UnsavedQuestion } from '../../../../src/workbench/page/chrome/UnsavedQuestion';
import { useLeaveWarning } from '../../../../src/sheet-view/use-leave-warning';

const answer = jest.fn();
beforeEach(() => {
  answer.mockClear();
  render(
    <FluentProvider theme={webLightTheme}>
      <UnsavedQuestion question={{ wanted: 'second.xlsx', answer }} fileName="first.xlsx" />
    </FluentProvider>,
  );
});

test.each([
  ['Save a copy', 'save'],
  ['Do not save', 'drop'],
  ['Cancel', 'stay'],
])('%s answers %s', async (name, given) => {
  await userEvent.click(screen.getByRole('button', { name }));
  expect(answer.mock.calls).toEqual([[given]]);
});

test('is a dialog with a name, which takes the keyboard; Esc keeps the changes', async () => {
  const dialog = screen.getByRole('alertdialog', { name: 'Save your changes to first.xlsx?' });
  expect(dialog).toHaveTextContent('opening second.xlsx drops them');
  expect((await axe(dialog)).violations).toEqual([]);
  await userEvent.keyboard('{Escape}');
  expect(answer.mock.calls).toEqual([['stay']]);
});

test.each([true, false])('with unsaved changes %s, closing the tab is asked about just then', (hasUnsavedChanges) => {
  const { unmount } = renderHook(() => useLeaveWarning({ hasUnsavedChanges }));
  const leave = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(leave()).toBe(hasUnsavedChanges);
  unmount();
  expect(leave()).toBe(false);
});
