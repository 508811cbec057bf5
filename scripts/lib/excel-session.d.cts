interface Outside {
  platform: string;
  marker: string;
  tool: (what: 'start' | 'stop') => Promise<number>;
  say: (sentence: string) => void;
}

export function startExcel(
  given: Outside & {
    folder: string;
    port?: number;
    build: () => Promise<void>;
    certificates: () => Promise<{ key: string | Buffer; cert: string | Buffer }>;
    interrupted: Promise<void>;
  },
): Promise<number>;

export function stopExcel(given: Outside): Promise<number>;
