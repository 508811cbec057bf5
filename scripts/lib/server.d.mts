export { startServer, type WorkbenchServer } from './server.cjs';
