import { randomBytes } from "node:crypto";
import { openAsBlob } from "node:fs";
import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { S3mini } from "s3mini";
import { openFolder } from "./folder.server.ts";
import type { FileStorage } from "./types.ts";

/** A service that does not answer must not hold a page's pictures for longer. */
const ANSWER_MS = 20_000;
/**
 * Files in a bucket of any S3-compatible service, shared by all nodes. Each node keeps a copy of what it was asked for:
 * names never change their content, so a copy is never stale, and the folder may be emptied at any time.
 * @param url `s3://key:secret@host/bucket`, with `?region=eu-west-3` where the service wants one and `?tls=off` for a
 *   service on this machine or network
 * @param place folder in the bucket, which may hold other things
 * @param copies folder of this node's copies
 */
export function openBucket(url: string, place: string, copies: string): FileStorage {
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
  const key = (name: string) => `${place}/${name}`;
  const fetching = new Map<string, Promise<string | undefined>>();

  async function fetchOnce(name: string): Promise<string | undefined> {
    const content = await bucket.getObjectArrayBuffer(key(name));
    if (!content) return undefined;
    await kept.put(name, new Uint8Array(content), "");
    return kept.local(name);
  }

  return {
    async put(name, content, type) {
      await bucket.putObject(key(name), content, type);
      await kept.put(name, content, type);
    },
    async local(name) {
      const copy = await kept.local(name);
      if (copy) return copy;
      const under = fetching.get(name) ?? fetchOnce(name).finally(() => fetching.delete(name));
      fetching.set(name, under);
      return under;
    },
    async take(name, path, type) {
      // In parts where it is large, each with the time that one answer has.
      await bucket.putAnyObject(key(name), await openAsBlob(path, { type }), type);
      await rm(path);
    },
    async open(name) {
      const answer = await bucket.getObjectResponse(key(name));
      if (!answer?.body) return undefined;
      return {
        bytes: Number(answer.headers.get("content-length")),
        content: Readable.fromWeb(answer.body as ReadableStream),
      };
    },
    async remove(name) {
      await bucket.deleteObject(key(name));
    },
    async list() {
      const found = await bucket.listObjects("/", key(""));
      return (found ?? []).map(({ Key, LastModified }) => ({
        name: Key.slice(key("").length),
        changedAt: new Date(LastModified).getTime(),
      }));
    },
    async check() {
      const probe = `${place}/.probe-${randomBytes(4).toString("hex")}`;
      await bucket.putObject(probe, "vitrine", "text/plain");
      const read = await bucket.getObject(probe);
      await bucket.deleteObject(probe);
      if (read !== "vitrine") throw new Error("The bucket does not give back what was put into it");
      return `${host}${pathname}`;
    },
  };
}
