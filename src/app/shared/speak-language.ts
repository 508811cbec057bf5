import type { LanguagePack } from '../../domain/text/language-pack';
import { speakWith, type Translate } from '../../domain/text/words';

/**
 * Loads the pack of the first language asked for that has one, and sets it. English has none; where no language asked for has
 * one, English stays.
 * @param asked as Office, browsers and systems name languages, the most wanted first: `cy-GB`, `en-GB`
 * @returns the language that is spoken from now on
 */
export async function speakLanguage(asked: readonly (string | undefined)[]): Promise<string> {
  for (const language of asked) {
    const locale = /^[a-z]{2,3}/i.exec(language ?? '')?.[0].toLowerCase();
    if (locale === undefined) continue;
    if (locale === 'en') break;
    const speak = await loadPack(locale);
    if (speak) {
      speakWith(speak);
      return locale;
    }
  }
  return 'en-GB';
}

/** Of a language that has no file in `assets/languages`, or whose file cannot be had now, undefined. */
async function loadPack(locale: string): Promise<Translate | undefined> {
  try {
    const [{ default: pack }, { translateFrom }] = await Promise.all([
      import(/* webpackChunkName: "language-[request]" */ `../../../assets/languages/${locale}.json`) as Promise<{
        default: LanguagePack;
      }>,
      import(/* webpackChunkName: "language" */ '../../domain/text/language-pack'),
    ]);
    return translateFrom(pack);
  } catch {
    return undefined;
  }
}
