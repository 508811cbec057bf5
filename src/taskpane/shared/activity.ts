import { counted } from '../../domain/text/grammar';
import type { Activity, ReturnsState } from '../../app/returns/returns-session';

const TEXTS: Readonly<Record<Activity, string | undefined>> = {
  idle: undefined,
  writing: 'Writing',
  going: undefined,
  recognising: 'Looking for returns …',
  reading: 'Reading the sheets …',
  checking: 'Checking …',
  marking: 'Marking the cells …',
  clearing: 'Removing the marks …',
};

/** Work that shows progress and holds the other buttons. */
export const isBusy = ({ activity }: ReturnsState): boolean => !['idle', 'going', 'recognising'].includes(activity);

/** Marking is one request that cannot be taken back half-way, so only reading and checking can be stopped. */
export const canCancel = ({ activity }: ReturnsState): boolean => activity === 'reading' || activity === 'checking';

export const activityText = (activity: Activity): string | undefined => TEXTS[activity];

/** `Checked 3 of 8 sheets`, or what is being done. */
export function progressText({ activity, progress }: ReturnsState): string {
  if (activity === 'checking' && progress) {
    return `Checked ${progress.done} of ${counted(progress.total, 'sheet')}`;
  }
  return TEXTS[activity] ?? '';
}
