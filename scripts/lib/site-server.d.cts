import type { WorkbenchServer } from './server.cjs';

export function startSite(options: {
  folder: string;
  port: number;
  tls?: { key: string | Buffer; cert: string | Buffer };
}): Promise<WorkbenchServer>;
