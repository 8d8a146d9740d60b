import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";

interface Operation {
  requestBody?: { content?: Record<string, { schema?: object }> };
}

interface Contract {
  paths: Record<string, Record<string, Operation>>;
}

/** Where the services' own descriptions lie: beside the project, or where VITRINE_CONTRACTS says. */
const folder = process.env.VITRINE_CONTRACTS ?? join(import.meta.dirname, "../../../../shared/contracts");

/** Are the services' descriptions here? Without them what we send is checked by the fakes alone. */
export const haveContracts = existsSync(folder);

/** Holds requests to a service's own published description. */
export class ContractCheck {
  readonly #contract: Contract;
  /** A form's numbers are text: they are read as what the description says they are. */
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false, coerceTypes: true });

  constructor(file: string) {
    this.#contract = openParts(JSON.parse(readFileSync(join(folder, file), "utf8"))) as Contract;
    this.#ajv.addSchema(this.#contract, "contract");
  }

  /** @returns what the service would refuse in this body; nothing when it would take it */
  problems(method: string, path: string, mediaType: string, body: unknown): string[] {
    const verb = method.toLowerCase();
    const { paths } = this.#contract;
    const template = Object.keys(paths).find((each) => paths[each]?.[verb] && matches(each, path));
    const operation = template && paths[template]?.[verb];
    if (!template || !operation) return [`${method} ${path} is no operation of the service`];
    if (operation.requestBody?.content?.[mediaType] === undefined)
      return body === undefined ? [] : [`takes no ${mediaType}`];
    const escaped = [template, mediaType]
      .map((each) => each.replaceAll("~", "~0").replaceAll("/", "~1"))
      .map(encodeURIComponent);
    const pointer = `contract#/paths/${escaped[0]}/${verb}/requestBody/content/${escaped[1]}/schema`;
    const check = this.#ajv.compile({ $ref: pointer });
    return check(structuredClone(body))
      ? []
      : (check.errors ?? []).map((each) => `${each.instancePath} ${each.message}`);
  }
}

/** A part of an `allOf` that is closed refuses what the other parts bring: taken at its word nothing would ever fit it. */
function openParts(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(openParts);
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => {
      const parts = key === "allOf" && Array.isArray(value) ? value.map(opened) : value;
      return [key, openParts(parts)];
    }),
  );
}

function opened(part: object): object {
  return "additionalProperties" in part ? { ...part, additionalProperties: true } : part;
}

function matches(template: string, path: string): boolean {
  const pattern = template.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{[^}]+\}/g, "[^/:]+(?:![^/:]+(?::[^/:]+)?)?");
  return new RegExp(`^${pattern}$`).test(decodeURIComponent(path));
}

/** `a[b][0][c]=1` as Stripe reads it: nested; every value is text. */
export function nestedForm(body: string): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(body)) {
    const keys = name.replaceAll("]", "").split("[");
    let at: Record<string, unknown> = root;
    for (const [index, key] of keys.entries()) {
      if (index === keys.length - 1) at[key] = value;
      else {
        at[key] ??= {};
        at = at[key] as Record<string, unknown>;
      }
    }
  }
  return lists(root) as Record<string, unknown>;
}

function lists(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, lists(each)] as const);
  const numbered = entries.length > 0 && entries.every(([key], index) => key === String(index));
  return numbered ? entries.map(([, each]) => each) : Object.fromEntries(entries);
}
