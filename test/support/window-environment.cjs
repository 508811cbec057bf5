/**
 * jsdom, with shorter ways to the styles that it computes: queries by role and axe ask for them at every element, and most of the time
 * of a pane suite went there. The answers are the same. Should jsdom have other insides one day, both are to be taken out.
 */
const selectors = require('jsdom/lib/jsdom/living/helpers/selectors.js');
const { implForWrapper } = require('jsdom/lib/jsdom/living/generated/utils.js');

/*
 * Whether a rule applies. jsdom asks its selector engine about every rule of the page, and Fluent has hundreds of the kind
 * `.fabc12:hover`. Such a rule applies to nothing without that class, nor `ul ol` to anything but an `ol`: of the others only the
 * engine knows.
 */
const ask = selectors.matchesDontThrow;

/** Selectors in which a comma always means “or”, and a blank or one of `>+~` always “in” or “after”. */
const PLAIN = /^[\w\s,.:>+~-]+$/;
/** The class or the kind of element that one of them needs, and whatever stands around it. */
const ONE = /^(.*[\s>+~])?(\.?)([A-Za-z_][\w-]*)((?:[.:]+[\w-]+)*)$/s;

/** For each selector what its alternatives need; null where that cannot be told. */
const known = new Map();

function needsOf(selector) {
  let needs = known.get(selector);
  if (needs === undefined) {
    const parts =
      typeof selector === 'string' && PLAIN.test(selector)
        ? selector.split(',').map((part) => ONE.exec(part.trim()))
        : [null];
    needs = parts.includes(null)
      ? null
      : parts.map(([, before, dot, name, after]) => ({
          isClass: dot === '.',
          name: dot === '.' ? name : name.toLowerCase(),
          isAll: before === undefined && after === '',
        }));
    known.set(selector, needs);
  }
  return needs;
}

selectors.matchesDontThrow = (element, selector) => {
  const needs = needsOf(selector);
  if (needs === null) return ask(element, selector);
  const classes = element.classList;
  const kind = element._localName.toLowerCase();
  let isToBeAsked = false;
  for (const { isClass, name, isAll } of needs) {
    if (!(isClass ? classes.contains(name) : kind === name)) continue;
    if (isAll) return true;
    isToBeAsked = true;
  }
  return isToBeAsked && ask(element, selector);
};

// After the line above, for jsdom takes the function when it is loaded.
const { TestEnvironment: WithWindow } = require('jest-environment-jsdom');

/**
 * What a style comes to. jsdom remembers which rules apply to an element until anything in the document changes, but works out colours
 * and what is inherited at every question. The answer is kept for as long as jsdom keeps what it is made from.
 */
function keepComputedStyles(window) {
  const compute = window.getComputedStyle;
  const document = implForWrapper(window.document);
  let answers = new WeakMap();
  let madeFrom;
  window.getComputedStyle = (element, pseudo) => {
    if (pseudo || element?.ownerDocument !== window.document) return compute(element, pseudo);
    if (madeFrom === undefined || document._styleCache !== madeFrom) answers = new WeakMap();
    let answer = answers.get(element);
    if (answer === undefined) {
      answer = compute(element);
      answers.set(element, answer);
      madeFrom = document._styleCache ?? undefined;
    }
    return answer;
  };
}

module.exports = class extends WithWindow {
  constructor(config, context) {
    super(config, context);
    keepComputedStyles(this.dom.window);
  }
};
