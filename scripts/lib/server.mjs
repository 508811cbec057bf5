export { startServer } from './server.cjs';
