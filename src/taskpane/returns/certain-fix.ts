// Until the page imports them from where they are.
export { certainFix, choicesOf } from '../../domain/fixes/fix-choices';
