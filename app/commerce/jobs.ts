/** A call to an outside service that a transaction decides on; it is made after the commit, at least once. */
export interface NewJob {
  /** `payment.refund`, `sheets.append`, … */
  kind: string;
  /** Id of what it is about. */
  subject: string;
  data: object;
  /** A job of this name is written once, however often it is asked for. */
  once?: string;
  /** Epoch ms before which it is not begun. */
  at?: number;
}

/** A job as it is handed to who does it. */
export interface Job {
  id: string;
  kind: string;
  subject: string;
  data: object;
  /** How often it was tried before. */
  attempts: number;
}

/** Does jobs of one kind: outside any transaction, as often as it takes, so each of its calls carries a key of its own. */
export interface JobHandler {
  kind: string;
  /** Jobs of one lane wait for each other, not for those of others: a service that hangs holds up its own lane alone. */
  lane: string;
  /** How many of the lane are done at once; 4 where none of its kinds says less. */
  width?: number;
  run(job: Job): Promise<void>;
}
