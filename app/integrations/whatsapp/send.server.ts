import { Failure, FinalFailure } from "#app/commerce/failures.ts";
import { outboundFetch } from "#app/platform/outbound.server.ts";
import type { FieldValues } from "../definition.ts";
import { cleanParameter } from "./clean-text.ts";

const VERSION = "v23.0";

/** A message to the shop's own phone: the values of a template, or of the text that stands in for it. */
export interface AdminMessage {
  /** In the order of the template's placeholders. */
  parameters: readonly string[];
  /** Words around them, where no template is set; each parameter is cleaned before it stands in it. */
  text(cleaned: readonly string[]): string;
}

/** A message to anybody: a template's placeholders, or plain words. */
export interface WhatsappMessage {
  /** E.164. */
  to: string;
  /** "": plain words. */
  template: string;
  language: string;
  parameters: readonly string[];
  text: string;
}

/** @returns its id at WhatsApp */
export function sendToAdmin(base: string, values: FieldValues, message: AdminMessage): Promise<string> {
  const parameters = message.parameters.map((value) => cleanParameter(value));
  const { recipient: to = "", template = "", template_language: language = "fr" } = values;
  return sendWhatsapp(base, values, { to, template, language, parameters, text: message.text(parameters) });
}

/** Sends a message through the WhatsApp Cloud API. @returns its id at WhatsApp */
export async function sendWhatsapp(base: string, values: FieldValues, message: WhatsappMessage): Promise<string> {
  const body = {
    messaging_product: "whatsapp",
    recipient_type: "individual",
    to: message.to,
    ...(message.template !== "" ? template(message) : { type: "text", text: { body: message.text.slice(0, 4_000) } }),
  };
  const send = outboundFetch([base], { timeoutMs: 10_000, maxBytes: 64_000 });
  const answer = await send(`${base}/${VERSION}/${encodeURIComponent(values.phone_number_id ?? "")}/messages`, {
    method: "POST",
    headers: { authorization: `Bearer ${values.access_token}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const told = (await answer.json().catch(() => ({}))) as {
    messages?: { id?: string }[];
    error?: { message?: string; code?: number };
  };
  if (!answer.ok) throw refusalOf(answer.status, told.error);
  return told.messages?.[0]?.id ?? "";
}

/** The Cloud API's own numbers, where they say what a person has to do. */
const KNOWN: Readonly<Record<number, string>> = {
  190: "service.unauthorised",
  131005: "service.unauthorised",
  131026: "whatsapp.recipient",
  131030: "whatsapp.recipient",
  131047: "whatsapp.window",
  132000: "whatsapp.template",
  132001: "whatsapp.template",
};

function refusalOf(status: number, { message = "", code = 0 }: { message?: string; code?: number } = {}): Failure {
  const data = { service: "WhatsApp", status };
  // The message itself is wrong: no template of that name, no such recipient.
  const isFinal = status === 400 || status === 404;
  const plain = status === 401 ? "service.unauthorised" : isFinal ? "service.refused" : "service.answered";
  return new (isFinal ? FinalFailure : Failure)(KNOWN[code] ?? plain, data, message);
}

function template({ template: name, language: code, parameters }: WhatsappMessage) {
  return {
    type: "template",
    template: {
      name,
      language: { policy: "deterministic", code },
      components: [
        { type: "body", parameters: parameters.map((text) => ({ type: "text", text: cleanParameter(text) })) },
      ],
    },
  };
}
