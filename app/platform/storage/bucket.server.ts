import { randomBytes } from "node:crypto";
import { S3mini } from "s3mini";
import { openFolder } from "./folder.server.ts";
import type { FileStorage } from "./types.ts";

/** A service that does not answer must not hold a page's pictures for longer. */
const ANSWER_MS = 20_000;
/** Our files' place in the bucket, which may hold others. */
const PLACE = "media/";

/**
 * Files in a bucket of any S3-compatible service, shared by all nodes. Each node keeps a copy of what it was asked for:
 * names never change their content, so a copy is never stale, and the folder may be emptied at any time.
 * @param url `s3://key:secret@host/bucket`, with `?region=eu-west-3` where the service wants one and `?tls=off` for a
 *   service on this machine or network
 * @param copies folder of this node's copies
 */
export function openBucket(url: string, copies: string): FileStorage {
  const { username, password, host, pathname, searchParams } = new URL(url);
  const scheme = searchParams.get("tls") === "off" ? "http" : "https";
  const bucket = new S3mini({
    accessKeyId: decodeURIComponent(username),
    secretAccessKey: decodeURIComponent(password),
    endpoint: `${scheme}://${host}${pathname.replace(/\/+$/, "")}`,
    region: searchParams.get("region") ?? "auto",
    requestAbortTimeout: ANSWER_MS,
  });
  const kept = openFolder(copies);
  const fetching = new Map<string, Promise<string | undefined>>();

  async function fetchOnce(name: string): Promise<string | undefined> {
    const content = await bucket.getObjectArrayBuffer(PLACE + name);
    if (!content) return undefined;
    await kept.put(name, new Uint8Array(content), "");
    return kept.local(name);
  }

  return {
    async put(name, content, type) {
      await bucket.putObject(PLACE + name, content, type);
      await kept.put(name, content, type);
    },
    async local(name) {
      const copy = await kept.local(name);
      if (copy) return copy;
      const under = fetching.get(name) ?? fetchOnce(name).finally(() => fetching.delete(name));
      fetching.set(name, under);
      return under;
    },
    async list() {
      const found = await bucket.listObjects("/", PLACE);
      return (found ?? []).map(({ Key, LastModified }) => ({
        name: Key.slice(PLACE.length),
        changedAt: new Date(LastModified).getTime(),
      }));
    },
    async check() {
      const probe = `${PLACE}.probe-${randomBytes(4).toString("hex")}`;
      await bucket.putObject(probe, "vitrine", "text/plain");
      const read = await bucket.getObject(probe);
      await bucket.deleteObject(probe);
      if (read !== "vitrine") throw new Error("The bucket does not give back what was put into it");
      return `${host}${pathname}`;
    },
  };
}
