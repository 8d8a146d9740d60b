/** What one check found. */
export interface Verdict {
  ok: boolean;
  /** One line: what was looked at, or how many findings. */
  summary: string;
  /** Only where it failed: the findings, each saying what to do instead. */
  details?: string;
}

export interface Check {
  /** What `npm run check -- NAME` calls it. */
  name: string;
  /** What a person reads beside the verdict. */
  title: string;
  run: () => Promise<Verdict>;
}
