import type { Notice } from '../../app/shared/notice';

/** What stays in sight until it is settled; all else goes to the foot, and goes. */
export const isTrouble = ({ kind }: Notice): boolean => kind === 'error' || kind === 'warning';
