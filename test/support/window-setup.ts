import '@testing-library/jest-dom';
import { TextDecoder, TextEncoder } from 'node:util';

// jsdom leaves these out; browsers and Excel's web views have them.
Object.assign(globalThis, { TextDecoder, TextEncoder });
