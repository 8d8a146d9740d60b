import { setTimeout as sleep } from "node:timers/promises";
import { isConnectionLost, isRerunnable, UnknownOutcome } from "./failures.ts";
import type { Db, Session, Tx } from "./types.ts";

const ATTEMPTS = 12;

/**
 * Runs `work` in one transaction and commits. A returned refusal (`{ ok: false }`) rolls back: a command that refuses
 * leaves nothing half done. When the database gives way (deadlock, lock timeout, busy, certification failure, a
 * connection lost before COMMIT) the whole closure runs again, so it must have no effects but those on `tx`.
 *
 * Never call it inside another transaction: on SQLite the inner one would wait for the outer one for ever.
 * @throws UnknownOutcome when the connection broke at COMMIT; whatever `work` throws, after rolling back.
 */
export async function withTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(db, work);
    } catch (error) {
      const again = isRerunnable(error) || isConnectionLost(error);
      if (!again || attempt === ATTEMPTS) throw error;
    }
    await sleep(Math.min(200, 5 * 2 ** attempt) * (0.5 + Math.random() / 2));
  }
}

async function once<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  const session = await db.begin();
  let value: T;
  try {
    value = await work(session.tx);
  } catch (error) {
    await session.rollback();
    throw error;
  }
  if (isRefusal(value)) {
    await session.rollback();
    return value;
  }
  await commit(session);
  return value;
}

async function commit(session: Session): Promise<void> {
  try {
    await session.commit();
  } catch (error) {
    if (isConnectionLost(error)) throw new UnknownOutcome(error);
    await session.rollback();
    throw error;
  }
}

function isRefusal(value: unknown): boolean {
  return typeof value === "object" && value !== null && "ok" in value && value.ok === false;
}
