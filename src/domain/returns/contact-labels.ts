/** `Contact`, `Contact email`, `Main contact's telephone number`; not `Contacts` or `Contact date`, which count or date them. */
const CONTACT =
  /^(?:(?:main|key|lead|named|your) )?contact(?:['’]s)?(?: (?:names?|person|details|officer|e-?mail|address|telephone|tel|phone|mobile|numbers?|no)\.?)*$/i;

const E_MAIL = /^\S+@\S+\.\S+$/;

/** True for a line that says whom to ask about a return: it is no measure and no part of a breakdown above it. */
export function isContactLine(label: string, values: readonly unknown[]): boolean {
  return CONTACT.test(label.trim()) || values.some((value) => typeof value === 'string' && E_MAIL.test(value.trim()));
}
