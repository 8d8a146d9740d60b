import { Failure, FinalFailure } from "#app/commerce/failures.ts";
import { outboundFetch } from "#app/platform/outbound.server.ts";
import type { FieldValues } from "../definition.ts";
import { signatureOf } from "./signature.ts";

interface Posted {
  /** https, as the merchant wrote it. */
  url: string;
  /** The same for every try: who has it already knows so. */
  id: string;
  /** Epoch ms. */
  now: number;
  body: object;
}

/**
 * Posts JSON to an address of the merchant's, signed with the shop's secret.
 * @param test origin that stands in for every host
 * @returns what it answered, as a number
 */
export async function postSigned(
  test: string | undefined,
  values: FieldValues,
  { url, id, now, body }: Posted,
): Promise<number> {
  const wanted = new URL(url);
  const address = test === undefined ? wanted : new URL(`${wanted.pathname}${wanted.search}`, test);
  const text = JSON.stringify(body);
  const timestamp = Math.floor(now / 1000).toString();
  const signature = signatureOf(values.secret ?? "", { id, timestamp, text });
  const send = outboundFetch([address.href], { timeoutMs: 5_000, maxBytes: 64_000 });
  const answer = await send(address, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...{ "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signature },
    },
    body: text,
  });
  if (answer.ok) return answer.status;
  // Standard Webhooks: gone, and not to be asked again.
  const Kind = answer.status === 410 ? FinalFailure : Failure;
  throw new Kind("service.answered", { service: wanted.host, status: answer.status });
}
