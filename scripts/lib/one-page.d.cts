/** See one-page.cjs. */
export function onePage(template: string, script: string): string;
