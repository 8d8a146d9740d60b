import { type ChildProcess, fork } from "node:child_process";

interface Waiting {
  resolve(): void;
  reject(error: Error): void;
}

type Answer = { id: number; error?: string };

/** Long enough that a page's pictures are one visit of the child, short enough that its memory is soon the system's again. */
const REST_MS = 15_000;

/**
 * Work in a process of its own: begun when there is some, ended when there has been none for a while. What such work takes
 * of memory (pictures: hundreds of megabytes that the allocator keeps) goes back to the system with the process.
 */
export class ChildWork<T extends object> {
  readonly #entry: string;
  readonly #waiting = new Map<number, Waiting>();
  #child: ChildProcess | undefined;
  #count = 0;
  #rest: NodeJS.Timeout | undefined;

  /** @param entry a module that calls `workAsChild` */
  constructor(entry: string) {
    this.#entry = entry;
  }

  /** Does one task; several at once are done side by side. Rejects with the task's own failure, or the process's end. */
  run(task: T): Promise<void> {
    clearTimeout(this.#rest);
    const child = this.#start();
    this.#count += 1;
    const id = this.#count;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      child.send({ id, task }, (error) => error && this.#settle({ id, error: error.message }));
    });
  }

  /** Ends the process; what it has not finished is rejected. */
  close(): void {
    clearTimeout(this.#rest);
    this.#child?.kill();
    this.#child = undefined;
  }

  #start(): ChildProcess {
    if (this.#child?.connected) return this.#child;
    const child = fork(this.#entry, { execArgv: [], stdio: ["ignore", "ignore", "inherit", "ipc"] });
    child.on("message", (answer) => this.#settle(answer as Answer));
    child.once("error", (error) => this.#ended(child, error.message));
    child.once("exit", (code, signal) => this.#ended(child, `ended (${signal ?? code})`));
    this.#child = child;
    return child;
  }

  #settle({ id, error }: Answer): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error === undefined) waiting?.resolve();
    else waiting?.reject(new Error(error));
    if (this.#waiting.size > 0) return;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.close(), REST_MS).unref();
  }

  #ended(child: ChildProcess, why: string): void {
    if (this.#child === child) this.#child = undefined;
    for (const id of [...this.#waiting.keys()]) this.#settle({ id, error: `The process that works beside ${why}` });
  }
}

/** The child's side: does each task as it comes, and goes when its parent goes. */
export function workAsChild<T>(work: (task: T) => Promise<void>): void {
  process.on("disconnect", () => process.exit());
  process.on("message", async ({ id, task }: { id: number; task: T }) => {
    const error = await work(task).then(
      () => undefined,
      (failure: unknown) => (failure instanceof Error ? failure.message : String(failure)),
    );
    process.send?.({ id, ...(error !== undefined && { error }) });
  });
}
