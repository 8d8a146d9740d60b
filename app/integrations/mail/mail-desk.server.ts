import { createTransport } from "nodemailer";
import { Failure, FinalFailure } from "#app/commerce/failures.ts";
import { PrivateAddress, publicAddressOf } from "#app/platform/pinned-request.server.ts";
import type { FieldValues } from "../definition.ts";

export interface Letter {
  to: string;
  subject: string;
  /** Plain text. */
  text: string;
  /** The same for every try: whoever gets it twice sees one letter. */
  key: string;
  /** Answers to it go there. */
  replyTo?: string | undefined;
}

const TIMEOUT_MS = 10_000;

/** The shop's mail, sent through the server that its merchant named. */
export class MailDesk {
  readonly #test: string | undefined;

  /** @param test `smtp://127.0.0.1:2525`: what stands in for every mail server */
  constructor(test: string | undefined) {
    this.#test = test;
  }

  /** @throws FinalFailure where trying again cannot help */
  async send(values: FieldValues, letter: Letter): Promise<void> {
    const { from: address = "", from_name: name = "" } = values;
    // Addresses are objects, never parts of a line: nothing in a name can add a recipient.
    await this.#asked(values, (transport) =>
      transport.sendMail({
        from: { name, address },
        to: { name: "", address: letter.to },
        ...(letter.replyTo && { replyTo: { name: "", address: letter.replyTo } }),
        subject: letter.subject.replace(/[\p{Cc}\u2028\u2029]+/gu, " "),
        text: letter.text,
        messageId: `<${letter.key}@${address.split("@")[1] ?? "vitrine"}>`,
        headers: { "Auto-Submitted": "auto-generated" },
        disableFileAccess: true,
        disableUrlAccess: true,
      }),
    );
  }

  /** Signs in, and so proves that name and password hold. */
  async test(values: FieldValues): Promise<string> {
    await this.#asked(values, (transport) => transport.verify());
    return values.host ?? "";
  }

  async #asked<T>(
    values: FieldValues,
    work: (transport: ReturnType<typeof createTransport>) => Promise<T>,
  ): Promise<T> {
    const host = values.host ?? "";
    try {
      const transport = createTransport({
        ...(await this.#serverOf(host, Number(values.port ?? 465))),
        auth: { user: values.user ?? "", pass: values.password ?? "" },
        ...{ connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS },
      });
      try {
        return await work(transport);
      } finally {
        transport.close();
      }
    } catch (error) {
      throw failureOf(host, error);
    }
  }

  /** The name is looked up once, and it is that very address that is connected to: none of this machine's network. */
  async #serverOf(host: string, port: number) {
    if (this.#test !== undefined) {
      const { hostname, port: testPort } = new URL(this.#test);
      return { host: hostname, port: Number(testPort), secure: false, ignoreTLS: true };
    }
    const secure = port === 465;
    return { host: await publicAddressOf(host), port, secure, requireTLS: !secure, tls: { servername: host } };
  }
}

/** What nodemailer says of a server that could not be asked at all. */
const UNREACHED = ["ECONNECTION", "ECONNREFUSED", "EDNS", "ENOTFOUND", "ESOCKET"];

/** 5xx is a word for good, of this letter or of these settings; anything else may be mended by time. */
function failureOf(service: string, error: unknown): Failure {
  const {
    responseCode: status,
    message = String(error),
    code = "",
  } = (error ?? {}) as Partial<Error & { responseCode: number; code: string }>;
  if (error instanceof PrivateAddress) return new FinalFailure("service.private", { service });
  if (status === undefined) {
    const known = UNREACHED.includes(code) ? "service.unreachable" : undefined;
    return new Failure(code === "ETIMEDOUT" ? "service.late" : (known ?? "service.strange"), { service }, message);
  }
  if (status < 500) return new Failure("service.answered", { service, status }, message);
  // RFC 4954 and 5321: 530 to 538 are about who sends, 550 to 553 about who it is for.
  if (status >= 530 && status <= 538) return new FinalFailure("service.unauthorised", { service }, message);
  return status >= 550 && status <= 553
    ? new FinalFailure("mail.recipient_refused", { service }, message)
    : new FinalFailure("service.refused", { service, status }, message);
}
