import type { FigureKind, TotalKind } from '../../model/table-reading';

/** Words over or beside labels that say what the labels are, and nothing themselves. */
export const AXIS_NAMES =
  /^(?:(?:performance |key |output |outcome )?(?:measures?|indicators?|kpis?|metrics?|outputs?|items?|statements?|questions?)|(?:name|description|title) of (?:measure|indicator|kpi)|kpi (?:name|description|title)|(?:sub-?)?categor(?:y|ies)|breakdown|quarters?|months?|periods?|years?|answers?|responses?|results?|values?|figures?|numbers?|counts?|no\.|nos\.?|nr\.?|n|#|refs?\.?|types?|groups?|descriptions?|data|information(?: required)?|details?|reporting (?:month|period|quarter)|time|date|mesur|dangosydd|cwestiwn|ateb|chwarter|mis|cyfnod)$/i;

export const PLACE_NAMES =
  /^(?:districts?|areas?|locality|localities|regions?|towns?|wards?|local authorit(?:y|ies)|boroughs?|count(?:y|ies)|sites?|hubs?|locations?|lpa|policing areas?|council(?: area)?|ardal(?:oedd)?)$/i;

export const SERVICE_NAMES =
  /^(?:services?|projects?|providers?|organisations?|teams?|programmes?|service name|project name|delivery partner|agenc(?:y|ies)|schemes?|gwasanaeth(?:au)?)$/i;

/** Titles of blocks that are services, whatever the register says. */
export const SERVICE_TITLE = /\b(?:service|project|programme|outreach|refuge|helpline|hub|idva|isva|chisva)s?\)?$/i;

const FIGURES: readonly { readonly kind: FigureKind; readonly words: RegExp }[] = [
  { kind: 'tolerance', words: /^(?:tolerances?|thresholds?)\b/i },
  {
    kind: 'target',
    words:
      /^(?:(?:annual|year(?:ly)?|quarter(?:ly)?|agreed|profiled?) )?(?:targets?|plan(?:ned)?|profiles?|forecasts?|baselines?|standards?|expected|aim)(?: \d{4}.*)?$/i,
  },
  { kind: 'rag', words: /^(?:rag|rag (?:status|rating)|status|rating|on track\??)$/i },
  { kind: 'variance', words: /^(?:variance|variation|difference|diff\.?|change|movement|\+\/-|gap)(?: .{0,20})?$/i },
  {
    kind: 'previous',
    words:
      /^(?:(?:the )?(?:previous|prior|last|preceding) (?:years?|quarters?|months?|periods?)(?: .{0,20})?|same (?:quarter|period|month) last year|prev\.?)$/i,
  },
  {
    kind: 'comment',
    words:
      /^(?:comments?|notes?|narratives?|explanations?|comment(?:ary|aries)|owner|lead|responsible|frequency|definitions?|guidance|how (?:it is )?(?:counted|measured)|source of data|data source|further information|reasons?)(?:\b.{0,30})?$/i,
  },
  { kind: 'percent', words: /^(?:%|% of .{0,30}|per ?cent(?:age)?(?: of .{0,30})?|proportion|rate|%age)$/i },
  {
    kind: 'actual',
    words:
      /^(?:actuals?|achieved|outturn|actual (?:figure|number|performance)|this (?:quarter|period|month|year)|current (?:quarter|period|month|year)|performance|delivered|reported)$/i,
  },
];

/** What a heading says its figures are; undefined for one that says nothing of it. */
export function figureOf(text: string): FigureKind | undefined {
  return FIGURES.find(({ words }) => words.test(text))?.kind;
}

const TO_DATE =
  /^(?:ytd|y\.t\.d\.?|year[- ]to[- ]date|cumulative(?: total)?|running total|to date|total to date|year so far)\b/i;
const TOTAL =
  /^(?:(?:grand |sub-? ?|overall |annual |full |year |period |quarter(?:ly)? |row |column )?totals?|all|overall|sum|full year|annual|year|cyfanswm)$/i;

/** What a label says it adds up, where it says nothing else. */
export function totalOf(text: string): TotalKind | undefined {
  if (TO_DATE.test(text)) return 'to-date';
  return TOTAL.test(text) ? 'total' : undefined;
}

/** In many lists: they never open one. */
export const GENERIC =
  /^(?:yes|no|others?|other \/? ?not known|none|not (?:known|stated|recorded|disclosed|applicable|specified|collected)|unknown|prefer not to say|declined|refused|n\/?a|nk|total|all|other and not known|other\/unknown|dont know|don't know|arall|ddim yn hysbys)$/i;
