/** Words of a question or instruction around what it asks for: taken off, again and again, until nothing goes. */
export const FRAMES: readonly RegExp[] = [
  /^(?:please|kindly)\b[ ,]*/,
  /^(?:state|give|tell us|provide|enter|list|select|choose|record|specify|confirm|indicate|tick)\b(?: (?:the|your|us|one|all))*[ ,:]*/,
  /^which of (?:these|the following)(?: (?:options|categories|groups|statements))?(?: (?:best|most closely))?(?: (?:describes?|applies to|apply to|fits?))?(?: (?:the|your|their))*[ ,]*/,
  /^(?:what|which)(?: (?:is|are|was|were))?\b(?: (?:the|your|their))*[ ,]*/,
  /^(?:how many|how much|of how many)\b(?: of)?(?: (?:the|your|these|those))*[ ,]*/,
  /^(?:the )?(?:total |overall |actual )?(?:number|numbers|no\.?|nr\.?|num\.?|count|volume|total|amount|#)(?: (?:number|no\.?))? (?:of|for) (?:the |all )*/,
  /^(?:the )?(?:percentage|per ?cent|proportion|rate|share|%)(?: of| for)?(?: the)?(?: |$)/,
  /^of (?:those|these|which|whom|them)\b(?: (?:who|that|were|are|supported|people|clients))*[ ,:]*/,
  /^including\b[ ,:]*/,
  /^(?:do|does|did|has|have|had|is|are|was|were|would|can|could) (?:you|they|the (?:client|victim|person|service user|young person)|your|clients?|he or she)\b(?: (?:consider|identify|describe|regard|say|feel|believe)(?: (?:yourself|themselves|themself))?(?: (?:to be|to have|as having|as))?)?[ ,]*/,
  /^(?:how (?:would|do) you (?:describe|define|identify)) (?:your )?/,
  /^(?:any|a|an|the|your|their|our|its|his or her) /,
  /[ ,:;–-]*\((?:number|n|no|nos|%|actual|count|please .*|select .*|tick .*|optional|required|if known|if applicable)\)$/,
  /[ ,]*(?:\?|\*|:|\.)+$/,
  /[ ,]*\b(?:were there|are there|do you have|have you had|did you have)$/,
  // Welsh.
  /^(?:nifer|cyfanswm|canran)(?: (?:yr?|o|nifer|r))*[ ,]+/,
  /^(?:faint o|sawl|beth yw(?: eich)?|beth oedd|pa)\b[ ,]*/,
];

/** When: says nothing of what is counted. */
export const TIMES: readonly RegExp[] = [
  /\b(?:in|during|for|over|within|throughout|since)? ?\b(?:the|this|each|every|last|current|reporting|previous)? ?(?:current |reporting |financial )?\b(?:quarter|qtr|period|month|year|quarterly|monthly|annually)\b(?! (?:to|end|start))/g,
  /\b(?:to date|so far|year to date|ytd)\b/g,
  /\b(?:y )?(?:chwarter|mis|blwyddyn|cyfnod)(?: hwn| hon| yma)?\b/g,
];

/** Small words: they stand in every phrase and tell nothing. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the of to for by with from on at as or and in into per our your their his her its we us you they who whom which that this these those ' +
    'is are was were be been being do does did has have had would can could will ' +
    'number numbers no nr num total totals new unique first years year old yrs one all each any other count volume actual overall individual ' +
    'made having identified recorded stated self defined defines identifying identify identifies reported reporting reports said about ' +
    'deliver delivers delivered provide provides provided providing given held undertaken took take taken place occurred occur happen happened ' +
    'experience experienced experiencing suffered suffering committed affected best describes describe declaring declared disclosed disclosing ' +
    'categories nature status self attendance run ' +
    'main primary type kind category group groups breakdown time client clients current made ' +
    'y yr r n o i ar yn a ac neu gan wedi sydd oedd yw eich'
  ).split(' '),
);

/** Around a part of a list and no part of it: `substance misuse issues`, `from BAME backgrounds`. */
export const PART_FILLERS: ReadonlySet<string> = new Set(
  (
    'issue issues problem problems concern concerns need needs background backgrounds community communities heritage origin origins ' +
    'descent condition conditions'
  ).split(' '),
);

/** Beside an age band they say it again: `Children (under 18)`. */
export const OF_AN_AGE: ReadonlySet<string> = new Set(
  'child children adult adults teenagers teenager adolescents young younger older plant plentyn oedolion oedolyn ifanc'.split(
    ' ',
  ),
);

/** What services give people: `receiving counselling`, `attended group work`. */
export const GIVEN = /^(?:receiv|access|attend|provi|deliver|offer|given$|derbyn)/;

/** Where the service itself is meant: `Clients referred to you` came in. */
export const TO_US =
  /\b(?:in)?to (?:you|us|(?:your|our|this|the) (?:service|organisation|project|team|programme|scheme))\b/g;

const VICTIMS_SERVICE = '(?:idva|isva|chisva|yisva|sarc|outreach)(?: (?:service|team|project))?';

/** Services that victims' services are called by: `ISVA referrals` came to one, and `Referrals to the IDVA service` as well. */
export const OWN_SERVICE = new RegExp(
  `^(?:(?:new|total|all) )?${VICTIMS_SERVICE} (?=referr)|(?<=\\breferr(?:als|al|ed)(?: received| made)?) (?:in)?to (?:the )?${VICTIMS_SERVICE}$`,
);

/** Said by these, a victims' service is where people came from or went. */
export const ANOTHERS = /\b(?:from|by|via|through|signpost\w*|onwards?|outward|outgoing|out|on|other|another)\b/;

/** Left out before words are looked up: `support did you receive` is *support did receive*. */
export const PRONOUNS: ReadonlySet<string> = new Set('you your we our us they their he she his her'.split(' '));
