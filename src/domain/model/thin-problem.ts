/** What identifies a person, named as the rules that look for it in cells. */
export type PersonalData =
  'personal-email' | 'personal-nhs-number' | 'personal-ni-number' | 'personal-phone' | 'personal-postcode';

/**
 * What an explanation lacks. `nothing`: no text. `stand-in`: a text that only keeps the place, such as N/A. `repeats`: what the
 * query says already. `assures`: that the value is right, not why. `short`: too few words of its own to tell what happened.
 * `no-sizes`, `sizes-short`: of a large change, it does not say how much each cause accounts for, or not of most of it. The
 * kind of personal data it holds, named as the rule about it: explanations are sent along with the return.
 */
export type ThinProblem =
  'nothing' | 'stand-in' | 'repeats' | 'assures' | 'short' | 'no-sizes' | 'sizes-short' | PersonalData;
