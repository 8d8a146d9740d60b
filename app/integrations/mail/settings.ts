import type { Definition } from "../definition.ts";

const ADDRESS = /^[^@\s<>"',;:()\\]{1,64}@[^@\s<>"',;:()\\]{1,120}$/;

export const mailDefinition: Definition = {
  name: "mail",
  fields: [
    { name: "host", kind: "text", required: true, pattern: /^[A-Za-z0-9][A-Za-z0-9.-]{1,200}$/, max: 200 },
    // 465 speaks TLS from the first byte; on the others it is begun before anything is said.
    { name: "port", kind: "choice", required: true, options: ["465", "587", "2525"], fallback: "465", max: 4 },
    { name: "user", kind: "text", required: true, max: 200 },
    { name: "password", kind: "text", secret: true, required: true, max: 400 },
    { name: "from", kind: "text", required: true, pattern: ADDRESS, max: 190 },
    { name: "from_name", kind: "text", pattern: /^[^\p{Cc}<>"]{1,80}$/u, max: 80 },
    { name: "recipient", kind: "text", required: true, pattern: ADDRESS, max: 190 },
  ],
};
