export interface WorkbenchServer {
  /** With its trailing slash. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

export function startServer(options?: { port?: number; root?: string }): Promise<WorkbenchServer>;
