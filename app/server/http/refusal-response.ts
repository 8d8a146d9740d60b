import type { GateCode } from "../gate/rules.ts";

type Code = GateCode | "method.not-taken" | "server.failed";

/** One sentence a person or a program can act on. French and English stand together: no language is known yet here. */
const WORDS: Record<Code, { title: string; detail: string; fr: string }> = {
  "request.malformed": {
    title: "Malformed request",
    detail: "The address of this request cannot be read.",
    fr: "L’adresse de cette requête est illisible.",
  },
  "request.too-long": {
    title: "Address too long",
    detail: "The address of this request is longer than 4,096 characters.",
    fr: "L’adresse de cette requête est trop longue.",
  },
  "method.unknown": {
    title: "Method not allowed",
    detail: "Use GET, HEAD, OPTIONS, POST, PUT, PATCH or DELETE.",
    fr: "Cette méthode HTTP n’est pas acceptée.",
  },
  "host.unknown": {
    title: "Unknown host",
    detail: "This shop does not answer to that host name. Its owner can set VITRINE_ORIGIN.",
    fr: "La boutique ne répond pas sous ce nom. Son propriétaire peut régler VITRINE_ORIGIN.",
  },
  "origin.foreign": {
    title: "Sent from another site",
    detail: "This request does not come from a page of this shop. Open the page again and retry.",
    fr: "Cette requête ne vient pas d’une page de la boutique. Rouvrez la page et recommencez.",
  },
  "body.too-large": {
    title: "Too large",
    detail: "What was sent is larger than this address accepts.",
    fr: "L’envoi dépasse la taille acceptée ici.",
  },
  "body.unread-type": {
    title: "Unsupported media type",
    detail: "Send this as a form: application/x-www-form-urlencoded or multipart/form-data.",
    fr: "Cette adresse attend un formulaire.",
  },
  "method.not-taken": {
    title: "Method not allowed",
    detail: "This page can be read, but nothing can be sent to it.",
    fr: "Cette page se lit ; on ne peut rien lui envoyer.",
  },
  "server.failed": {
    title: "Something failed on our side",
    detail: "Nothing you sent was wrong. Please try again in a moment.",
    fr: "Une erreur est survenue de notre côté. Réessayez dans un instant.",
  },
};

/** The gate's answer: problem+json under /api (RFC 9457), plain words elsewhere. Never echoes what was sent. */
export function refusalResponse(status: number, code: Code, path: string): Response {
  const { title, detail, fr } = WORDS[code];
  const api = path.startsWith("/api/");
  const body = api ? JSON.stringify({ type: "about:blank", title, status, code, detail }) : `${fr}\n${detail}\n`;
  const type = api ? "application/problem+json" : "text/plain; charset=utf-8";
  return new Response(body, { status, headers: { "content-type": type, "cache-control": "no-store" } });
}
