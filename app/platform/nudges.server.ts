import { Redis } from "ioredis";

const CHANNEL = "vitrine:nudge";

export interface Nudges {
  /** Tells the other servers of this shop that there is something new in the database. */
  send(): void;
  close(): void;
}

/**
 * Servers of one shop nudge each other through Redis when they have committed something, so that caches forget at once and
 * not at the next look. A nudge says nothing: what happened is read from the database, so a lost one costs half a second.
 * @param onNudge another server, or this one, has committed
 * @param onTrouble hears of Redis's failures
 */
export function openNudges(redisUrl: string, onNudge: () => void, onTrouble: (error: Error) => void): Nudges {
  const speaks = new Redis(redisUrl, { enableOfflineQueue: false, maxRetriesPerRequest: 1 });
  // A connection that listens can do nothing else.
  const listens = new Redis(redisUrl, { maxRetriesPerRequest: null });
  for (const redis of [speaks, listens]) redis.on("error", onTrouble);
  listens.on("message", onNudge);
  listens.subscribe(CHANNEL).catch(onTrouble);
  return {
    send: () => {
      speaks.publish(CHANNEL, "").catch(onTrouble);
    },
    close: () => {
      speaks.disconnect();
      listens.disconnect();
    },
  };
}
