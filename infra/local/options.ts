/** What a start consists of, in order. A test that runs workers itself stops at `engine`. */
export const PARTS = ['postgres', 'temporal', 'database', 'engine', 'api', 'worker', 'first-run'] as const;
export type Part = (typeof PARTS)[number];

export interface StackOptions {
  /** Holds everything of this stack; a test takes its own below os.tmpdir(). */
  dataDir: string;
  /** 8080 unless given; 0 takes any free port. */
  httpPort?: number;
  demo?: boolean;
  /** Any free ports instead of the usual ones: for stacks beside each other. */
  freePorts?: boolean;
  /** Prints nothing; failures are thrown all the same. */
  quiet?: boolean;
  /** All unless given. */
  parts?: readonly Part[];
  temporalUi?: boolean;
  /** Starts a child again when it ends unasked. Off unless given: a test wants to see such an end. */
  restart?: boolean;
  /** Told when a child ended too often to be started again. */
  onGiveUp?: (name: string) => void;
  /** Stops a start that is still under way. */
  signal?: AbortSignal;
  /** Further dynamic settings for Temporal; they win over ours. A test ends its runs early with them. */
  engineSettings?: Readonly<Record<string, number | boolean | string>>;
  /** Further settings for api, worker and cli; they win over ours. */
  env?: Record<string, string>;
  /** Parts that run elsewhere already: PostgreSQL by its owner's URL, Temporal by host:port. */
  external?: { databaseUrl?: string | undefined; temporalAddress?: string | undefined };
}
