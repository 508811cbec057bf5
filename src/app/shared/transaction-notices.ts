import { allOf } from '../../domain/text/grammar';

/** Names are those of `WriteStep.what`: `the table History`. */
type Names = readonly string[];

export const NOTHING_TO_TAKE_BACK = 'There is nothing to take back: nothing was written, or it was taken back already.';

/** @param names at least one. */
export function asBefore(names: Names): string {
  return `${capital(allOf(names))} ${names.length === 1 ? 'is as it was' : 'are as they were'} before.`;
}

/** Put back, taken back and brought back: what is left as it was written. @param names at least one */
export function stillWritten(names: Names): string {
  return `${capital(allOf(names))} still ${names.length === 1 ? 'holds' : 'hold'} what was written.`;
}

/** Somebody has changed what is to be taken back. Own failures never say this. */
export function changedSince(name: string): string {
  return `Somebody has changed ${name} since, so it was left as it is now.`;
}

/** The same where something of ours failed there before, so that it may be our own doing. */
export function unlikeLeft(name: string): string {
  return `${capital(name)} is not as it was left: what failed before may have changed some or all of it, or somebody has. It was not touched now.`;
}

export function notTakenBack(name: string): string {
  return `${capital(name)} could not be taken back.`;
}

export function notWrittenAgain(name: string): string {
  return `${capital(name)} had been taken back, and could not be written again.`;
}

export function notWritten(name: string): string {
  return `${capital(name)} could not be written.`;
}

export const BY_HAND = 'Correct the rows by hand.';
export const TRY_AGAIN = 'Undo again takes back what is left.';

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
