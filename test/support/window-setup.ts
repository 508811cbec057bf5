import '@testing-library/jest-dom';
import { configure } from '@testing-library/dom';
import { TextDecoder, TextEncoder } from 'node:util';

// jsdom leaves these out; browsers and Excel's web views have them.
Object.assign(globalThis, { TextDecoder, TextEncoder });

// For jsdom a page is in front only while an element has the focus; for a browser it stays so when that element goes.
document.hasFocus = () => true;

// On a busy machine a lazy page or a check may take longer than the second that is waited for by default.
configure({ asyncUtilTimeout: 60_000 });
