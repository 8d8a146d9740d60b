import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export interface FakeMail {
  /** `smtp://127.0.0.1:…`, as the shop's environment names it. */
  url: string;
  /** Letters as they came over the wire: who was named as their readers, and all their lines. */
  letters: { to: string[]; text: string }[];
  /** The next so many letters are refused with this code: 4xx for now, 5xx for good. */
  fail(times: number, code?: number): void;
  close(): Promise<void>;
}

/** A mail server that takes whatever it is told, and shows it. */
export async function fakeMail(): Promise<FakeMail> {
  const letters: FakeMail["letters"] = [];
  let failing = { times: 0, code: 451 };
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    authOptional: true,
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(null, { user: "shop" }),
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        if (failing.times > 0) {
          failing.times--;
          return done(Object.assign(new Error("told to fail"), { responseCode: failing.code }));
        }
        letters.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          text: Buffer.concat(parts).toString("utf8"),
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    letters,
    fail: (times, code = 451) => {
      failing = { times, code };
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
