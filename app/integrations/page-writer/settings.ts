import type { Definition } from "../definition.ts";

/** Any service that speaks the chat completions of OpenAI. */
export const pageWriterDefinition: Definition = {
  name: "page-writer",
  fields: [
    { name: "base_url", kind: "text", required: true, pattern: /^https?:\/\/[^\s?#@]{1,280}$/, max: 300 },
    { name: "model", kind: "text", required: true, pattern: /^[\x21-\x7e]{1,120}$/, max: 120 },
    // A model on one's own machine needs none.
    { name: "api_key", kind: "text", secret: true, pattern: /^[\x21-\x7e]{4,600}$/, max: 600 },
  ],
};
