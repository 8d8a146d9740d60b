import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export interface FakeS3 {
  /** For STORAGE_URL. */
  url: string;
  /** What lies in the bucket, by key. */
  objects: Map<string, { content: Buffer; type: string; at: Date }>;
  /** Every request so far: `GET media/a.webp`. */
  calls: string[];
  /** Answers the next requests with 503. */
  failNext(count: number): void;
  close(): Promise<void>;
}

const BUCKET = "shop";
const KEY = "AKIDEXAMPLE";
const SIGNED =
  /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/[a-z0-9-]+\/s3\/aws4_request, ?SignedHeaders=[a-z0-9;-]+, ?Signature=[0-9a-f]{64}$/;

/** One bucket of an S3-compatible service, at the wire: objects by key, listing, signatures by their shape. */
export async function startFakeS3(): Promise<FakeS3> {
  const objects: FakeS3["objects"] = new Map();
  const parts = new Map<string, Buffer[]>();
  const calls: string[] = [];
  let failing = 0;
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://fake");
    const key = decodeURIComponent(url.pathname.slice(`/${BUCKET}/`.length));
    calls.push(`${request.method} ${key || url.search}`);
    const answer = (status: number, body: string | Buffer = "", type = "application/xml") =>
      response
        .writeHead(status, { "content-type": type, "content-length": Buffer.byteLength(body) })
        .end(request.method === "HEAD" ? undefined : body);
    if (failing > 0) {
      failing -= 1;
      return answer(503, fault("SlowDown"));
    }
    if (!SIGNED.test(request.headers.authorization ?? "")) return answer(403, fault("SignatureDoesNotMatch"));
    if (!url.pathname.startsWith(`/${BUCKET}`)) return answer(404, fault("NoSuchBucket"));
    if (key === "") return answer(200, listing(objects, url.searchParams.get("prefix") ?? ""));
    const object = objects.get(key);
    const upload = url.searchParams.get("uploadId");
    if (request.method === "POST" && upload === null) {
      parts.set(key, []);
      return answer(200, uploadStarted(key));
    }
    if (upload !== null) {
      const received = parts.get(key);
      if (!received) return answer(404, fault("NoSuchUpload"));
      if (request.method === "PUT") {
        received[Number(url.searchParams.get("partNumber")) - 1] = await bodyOf(request);
        return response.writeHead(200, { etag: '"part"' }).end();
      }
      await bodyOf(request);
      objects.set(key, { content: Buffer.concat(received), type: "", at: new Date() });
      return answer(200, uploadEnded(key));
    }
    switch (request.method) {
      case "PUT":
        objects.set(key, {
          content: await bodyOf(request),
          type: request.headers["content-type"] ?? "",
          at: new Date(),
        });
        return answer(200);
      case "DELETE":
        objects.delete(key);
        return answer(204);
      default:
        return object ? answer(200, object.content, object.type) : answer(404, fault("NoSuchKey"));
    }
  });
  await listening(server);
  const { port } = server.address() as AddressInfo;
  return {
    url: `s3://${KEY}:secret%2Fkey@127.0.0.1:${port}/${BUCKET}?tls=off`,
    objects,
    calls,
    failNext: (count) => {
      failing = count;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listing(objects: FakeS3["objects"], prefix: string): string {
  const rows = [...objects]
    .filter(([key]) => key.startsWith(prefix))
    .map(
      ([key, { content, at }]) =>
        `<Contents><Key>${key}</Key><LastModified>${at.toISOString()}</LastModified><ETag>"x"</ETag><Size>${content.length}</Size><StorageClass>STANDARD</StorageClass></Contents>`,
    );
  return `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${BUCKET}</Name><Prefix>${prefix}</Prefix><KeyCount>${rows.length}</KeyCount><MaxKeys>1000</MaxKeys><IsTruncated>false</IsTruncated>${rows.join("")}</ListBucketResult>`;
}

function uploadStarted(key: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><InitiateMultipartUploadResult><Bucket>${BUCKET}</Bucket><Key>${key}</Key><UploadId>upload</UploadId></InitiateMultipartUploadResult>`;
}

function uploadEnded(key: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><CompleteMultipartUploadResult><Bucket>${BUCKET}</Bucket><Key>${key}</Key><ETag>"whole"</ETag></CompleteMultipartUploadResult>`;
}

function fault(code: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
}
