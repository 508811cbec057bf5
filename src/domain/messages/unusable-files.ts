import { words } from '../text/words';

/** What is the matter with a file that was handed to us and cannot be used, wherever it is opened. */
export const UNUSABLE_FILES = words('messages-unusable-files', {
  /** Said before a giant is read. */
  tooLarge: (mostBytes: number) =>
    `It is larger than ${Math.round(mostBytes / 1024 / 1024)} MB. Delete sheets and pictures that are not needed, and save it again.`,
  notRead: 'It cannot be read from the disk. Copy it to another place and try again.',
  /** A mistake of our own, named as such. */
  ours: (detail: string) =>
    `Ringfence met a problem of its own with this file (${detail}). Save it again in Excel as .xlsx and try once more, and tell us if it stays.`,
});
