import { OutboundError, outboundFetch } from "#app/platform/outbound.server.ts";
import type { FieldValues } from "../definition.ts";

interface ModelMessage {
  role: "system" | "user";
  content: string;
}

/** A page is written within a minute, or not at all; its words fill no more than this. */
const LIMITS = { timeoutMs: 60_000, maxBytes: 400_000 };
const MOST_TOKENS = 6_000;

/**
 * Asks a model for one answer.
 * @param local origin of a service on this machine or its network, as the environment names it: no other address without
 * TLS is asked
 * @throws OutboundError whose words a merchant can act on
 */
export async function askModel(
  values: FieldValues,
  local: string | undefined,
  messages: readonly ModelMessage[],
): Promise<string> {
  const base = (values.base_url ?? "").replace(/\/+$/, "");
  if (!URL.canParse(base)) throw new OutboundError("The address of the model is no address");
  const { protocol, origin, host } = new URL(base);
  if (protocol !== "https:" && origin !== local)
    throw new OutboundError(`${host} is asked over https alone, or named in VITRINE_LOCAL_MODEL`);
  const answer = await outboundFetch([base], LIMITS)(`${base}/chat/completions`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(values.api_key && { authorization: `Bearer ${values.api_key}` }),
    },
    body: JSON.stringify({
      ...{ model: values.model ?? "", messages, max_tokens: MOST_TOKENS, temperature: 0.7 },
      response_format: { type: "json_object" },
    }),
  });
  const told = (await answer.json().catch(() => null)) as {
    choices?: { message?: { content?: unknown } }[];
    error?: { message?: unknown };
  } | null;
  if (!answer.ok) {
    const why = typeof told?.error?.message === "string" ? told.error.message : "no reason given";
    throw new OutboundError(`${host} (${answer.status}): ${why}`.slice(0, 300));
  }
  const content = told?.choices?.[0]?.message?.content;
  if (typeof content !== "string" || content === "") throw new OutboundError(`${host} gave no answer`);
  return content;
}
