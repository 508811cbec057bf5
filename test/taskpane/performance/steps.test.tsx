import { fireEvent, screen, within } from '@testing-library/react';
import type { Variance } from '../../../src/domain/variance/variance';
import { fill } from '../support/render-pane';
import { AT_FORMAL, sessions } from '../support/variances';
import { absent, button, openKpi, youth } from './open-performance';

describe('Record step', () => {
  const submit = () => within(screen.getByRole('form')).getByRole('button', { name: 'Record step' });
  const field = (name: string) => screen.getByRole('textbox', { name });

  async function openForm(only: Variance = youth) {
    const pane = await openKpi(only);
    await pane.user.click(button('Record step'));
    return { ...pane, form: screen.getByRole('form', { name: /^Record a step: Sessions held/ }) };
  }

  test('has the next rung chosen and all that is known filled in; what is missing is said at its field', async () => {
    const { user, performance } = await openForm();
    expect(screen.getByRole('combobox', { name: 'Step' })).toHaveDisplayValue('Formally, by letter');
    expect(screen.getByRole('combobox', { name: 'Step' })).toHaveFocus();
    expect(field('Reason')).toHaveValue('29 below its target of 90.');
    expect(screen.getByLabelText('Answer due')).toHaveValue('2019-11-15');
    expect(field('Your name')).toHaveValue('Jo Bloggs');
    expect(screen.queryByRole('textbox', { name: 'Why a step is left out' })).not.toBeInTheDocument();
    await user.click(submit());
    expect(field('What is asked for')).toHaveAccessibleDescription(/Say what the provider is asked for\./);
    expect(field('What is asked for')).toHaveFocus();
    expect(performance.calls.recordStep).not.toHaveBeenCalled();
    await fill(user, field('What is asked for'), 'A plan to fill both posts');
    performance.calls.recordStep.mockImplementation(() => {
      performance.set({ undo: 'step', notice: { kind: 'success', message: 'Recorded.' } });
      return Promise.resolve(true);
    });
    await user.click(submit());
    expect(performance.calls.recordStep).toHaveBeenCalledWith('youth-sessions', {
      stage: 'formal',
      reason: '29 below its target of 90.',
      askedFor: 'A plan to fill both posts',
      due: '2019-11-15',
      by: 'Jo Bloggs',
    });
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
    expect(button('Record step')).toHaveFocus();
  });

  test('asks why a rung is left out, and takes no step without', async () => {
    const { user, performance } = await openForm();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Step' }), 'To the PCC');
    // The day goes with the rung.
    expect(screen.getByLabelText('Answer due')).toHaveValue('2019-11-01');
    fireEvent.change(screen.getByLabelText('Answer due'), { target: { value: '2019-11-30' } });
    await fill(user, field('What is asked for'), 'A decision');
    await user.click(submit());
    expect(performance.calls.recordStep).not.toHaveBeenCalled();
    expect(field('Why a step is left out')).toHaveFocus();
    await fill(user, field('Why a step is left out'), 'Children are at risk');
    await user.click(submit());
    expect(performance.calls.recordStep).toHaveBeenCalledWith(
      'youth-sessions',
      expect.objectContaining({ stage: 'pcc', whySkipped: 'Children are at risk', due: '2019-11-30' }),
    );
  });

  test('offers no rung below the one on which the case stands', async () => {
    const steps = () =>
      within(screen.getByRole('combobox', { name: 'Step' }))
        .getAllByRole('option')
        .map(({ textContent }) => textContent);
    await openForm(sessions({ advice: AT_FORMAL }));
    expect(steps()).toEqual(['Formally, by letter', 'To the PCC']);
    expect(screen.getByRole('combobox', { name: 'Step' })).toHaveDisplayValue('To the PCC');
  });

  test('a day that has passed is refused; what was refused stays as it was written', async () => {
    const { user, performance } = await openForm();
    await fill(user, field('What is asked for'), 'A plan');
    fireEvent.change(screen.getByLabelText('Answer due'), { target: { value: '2019-10-01' } });
    await user.click(submit());
    expect(screen.getByText('This day has passed.')).toBeVisible();
    fireEvent.change(screen.getByLabelText('Answer due'), { target: { value: '2019-12-01' } });
    performance.calls.recordStep.mockImplementation(() => {
      performance.set({ notice: { kind: 'error', message: 'Excel does not answer.' } });
      return Promise.resolve(false);
    });
    await user.click(submit());
    expect(performance.calls.recordStep).toHaveBeenCalledTimes(1);
    expect(field('What is asked for')).toHaveValue('A plan');
  });

  test('closes by Escape, and the focus goes back to its button', async () => {
    const { user } = await openForm();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
    expect(button('Record step')).toHaveFocus();
  });
});

describe('Draft text', () => {
  async function openDrafts() {
    const pane = await openKpi(youth);
    pane.performance.calls.draftsFor.mockReturnValue({
      informal: 'Dear Sam',
      formal: 'Dear Ms Green',
      askedFor: 'Whether the figure is right.',
    });
    await pane.user.click(button('Draft a letter'));
    return pane;
  }

  test('shows both letters to be copied, and says that one was', async () => {
    const { user, performance } = await openDrafts();
    expect(performance.calls.draftsFor).toHaveBeenCalledWith('youth-sessions');
    const letter = screen.getByRole('textbox', { name: 'Formal letter' });
    expect(letter).toHaveValue('Dear Ms Green');
    expect(letter).toHaveAttribute('readonly');
    await user.click(button('Copy: Formal letter'));
    expect(await navigator.clipboard.readText()).toBe('Dear Ms Green');
    expect(screen.getByRole('status')).toHaveTextContent('Copied.');
  });

  test('without a clipboard selects the text, and says how to copy it', async () => {
    const { user } = await openDrafts();
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('Not allowed.'));
    await user.click(button('Copy: Informal message'));
    const letter = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Informal message' });
    expect(letter).toHaveFocus();
    expect([letter.selectionStart, letter.selectionEnd]).toEqual([0, 'Dear Sam'.length]);
    expect(screen.getByRole('status')).toHaveTextContent(/^The text is selected\. Press Ctrl\+C/);
  });

  test('says where there is no text any more, and closes by Escape', async () => {
    const { user } = await openKpi(youth);
    await user.click(button('Draft a letter'));
    expect(screen.getByText(/^There is no text for this KPI any more/)).toBeVisible();
    await user.keyboard('{Escape}');
    expect(button('Draft a letter')).toHaveFocus();
  });
});

describe('a step is filled from the draft', () => {
  const drafts = { informal: 'Dear Sam', formal: 'Dear Ms Green', askedFor: 'Whether the figure is right.' };
  const asked = () => screen.getByRole('textbox', { name: 'What is asked for' });

  test('what the letter asks for is what is recorded; of the PCC a decision, and what was written stays', async () => {
    const { user, performance } = await openKpi(youth);
    performance.calls.draftsFor.mockReturnValue(drafts);
    await user.click(button('Draft a letter'));
    await user.click(button('Record as a step'));
    expect(asked()).toHaveValue('Whether the figure is right.');
    const step = screen.getByRole('combobox', { name: 'Step' });
    await user.selectOptions(step, 'To the PCC');
    expect(asked()).toHaveDisplayValue(/^A decision:/);
    await user.clear(asked());
    await fill(user, asked(), 'Something else');
    await user.selectOptions(step, 'Formally, by letter');
    expect(asked()).toHaveValue('Something else');
  });
});

describe('Record answer', () => {
  async function openForm() {
    const pane = await openKpi(youth);
    await pane.user.click(button('Record answer'));
    const form = within(screen.getByRole('form', { name: /^Record what came of the step: Sessions held/ }));
    return { ...pane, form, submit: () => form.getByRole('button', { name: 'Record answer' }) };
  }

  test('is offered only where a step is open', async () => {
    await openKpi(sessions({ advice: { ...AT_FORMAL, open: undefined, taken: [] } }));
    absent('Record answer');
  });

  test('writes what was answered and what came of it', async () => {
    const { user, performance, form, submit } = await openForm();
    await fill(user, form.getByRole('textbox', { name: 'What was answered' }), 'Both posts are filled.');
    await user.selectOptions(form.getByRole('combobox', { name: 'What came of it' }), 'Closed');
    await user.click(submit());
    expect(performance.calls.recordAnswer).toHaveBeenCalledWith('youth-sessions', {
      response: 'Both posts are filled.',
      outcome: 'Closed',
    });
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
    expect(button('Record answer')).toHaveFocus();
  });

  test('with neither says so at its field; what was refused stays as it was written', async () => {
    const { user, performance, form, submit } = await openForm();
    await user.click(submit());
    const field = form.getByRole('textbox', { name: 'What was answered' });
    expect(field).toHaveAccessibleDescription(/Write what was answered, or choose what came of it\./);
    expect(field).toHaveFocus();
    performance.calls.recordAnswer.mockResolvedValue(false);
    await fill(user, field, 'Ring me');
    await user.click(submit());
    expect(field).toHaveValue('Ring me');
  });
});
