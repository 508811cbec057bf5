import { act, screen } from '@testing-library/react';
import { axe, toHaveNoViolations } from 'jest-axe';
import { createFakeMoneySession } from '../../support/fake-money-session';
import { book, button, openMoney, place, READ } from '../support/money';

expect.extend(toHaveNoViolations);

test('codes that were named can be looked at, changed and removed', async () => {
  const code = { what: 'service', code: '4471-VS', id: 'ADV' } as const;
  const money = createFakeMoneySession({ ...READ, namedCodes: [code] });
  const { user } = await openMoney(money);
  await user.click(button('More actions'));
  await user.click(button('Codes you named'));
  expect(screen.getByRole('region', { name: /^Codes you named/ })).toHaveTextContent('“4471-VS” is Advocacy');
  await user.click(button('Change what “4471-VS” is'));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Service' }), 'Youth work');
  await user.click(button('Keep answer'));
  expect(money.calls.nameCode).toHaveBeenCalledWith(code, 'YOUTH');
  await user.click(button('Remove what “4471-VS” is'));
  expect(money.calls.forgetCode).toHaveBeenCalledWith(code);
});

test('a code nobody knows is asked about, one at a time; nothing is chosen beforehand', async () => {
  const code = { what: 'service', code: '4471-VS', lines: 3, place } as const;
  const other = { what: 'fund', code: 'CC10', lines: 1, place } as const;
  const money = createFakeMoneySession({ ...READ, unknownCodes: [code, other] });
  const { user, container } = await openMoney(money);
  expect(screen.getByText('2 questions: “4471-VS”, “CC10”')).toBeVisible();
  await user.click(button('Answer'));
  expect(screen.getByRole('heading', { level: 1, name: '2 codes are not known' })).toBeVisible();
  expect(screen.getByText('“4471-VS” stands in 3 lines of Spend. Which service is it?')).toBeVisible();
  const choice = screen.getByRole('combobox', { name: 'Service' });
  expect(choice).toHaveFocus();
  expect(await axe(container)).toHaveNoViolations();
  await user.click(button('Keep answer'));
  expect(screen.getByText('Choose what the code stands for.')).toBeVisible();
  expect(money.calls.nameCode).not.toHaveBeenCalled();
  await user.selectOptions(choice, 'Youth work');
  await user.click(button('Keep answer'));
  expect(money.calls.nameCode).toHaveBeenCalledWith(code, 'YOUTH');
  act(() => money.set({ unknownCodes: [other] }));
  expect(screen.getByRole('combobox', { name: 'Fund' })).toHaveFocus();
  act(() => money.set({ unknownCodes: [], namedCodes: [{ what: 'fund', code: 'CC10', id: 'CORE' }] }));
  expect(button('Back to the funds')).toHaveFocus();
  act(() => money.set({ unknownCodes: [other] }));
  await user.click(button('Back to the funds'));
  expect(button('Answer')).toHaveFocus();
  act(() => money.set({ book, unknownCodes: [] }));
  expect(screen.queryByRole('button', { name: 'Answer' })).not.toBeInTheDocument();
});
