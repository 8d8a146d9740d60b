import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { schemaProblem } from "../../kernel/problem-words.ts";
import { type Refusal, refuse } from "../../kernel/result.ts";
import type { Offer, RuleUse } from "../types.ts";
import { conditions } from "./conditions.ts";
import { rewards } from "./rewards/index.ts";

const ajv = new Ajv({ allErrors: false, strict: true, keywords: ["control"] });
addFormats.default(ajv, ["date-time"]);
const compiled = new WeakMap<object, ValidateFunction>();

type RuleRefusal = Refusal<"offer.rule_unknown" | "offer.invalid">;

/** Are an offer's rules ones we know, with arguments their schemas pass? @returns the first that is not, or null */
export function checkRules({ conditions: uses, reward }: Pick<Offer, "conditions" | "reward">): RuleRefusal | null {
  for (const [index, use] of uses.entries()) {
    const problem = checkRule(use, conditions, `/conditions/${index}`);
    if (problem) return problem;
  }
  return checkRule(reward, rewards, "/reward");
}

function checkRule(
  { code, args }: RuleUse,
  registry: ReadonlyMap<string, { args: object }>,
  at: string,
): RuleRefusal | null {
  const rule = registry.get(code);
  if (!rule) return refuse("offer.rule_unknown", { code: code.slice(0, 60) }, `${at}/code`).refusal;
  const validate = compiled.get(rule.args) ?? ajv.compile(rule.args);
  compiled.set(rule.args, validate);
  if (validate(args)) return null;
  const { pointer, message } = schemaProblem(validate.errors?.[0]);
  return refuse("offer.invalid", { problem: message }, `${at}/args${pointer}`).refusal;
}
