import { own } from "#app/commerce/kernel/own.ts";
import { isJson, type Json, listOf } from "./making.ts";

/** What stands in a row or a place from the start: what the list says of it, else of each that is added. */
export function startsOf(json: Json, at: string | number): Json {
  const { defaultValue, defaultRowValue, defaultPanelValue } = json;
  const [said, added] = [partOf(defaultValue, at), defaultRowValue ?? defaultPanelValue];
  return { ...(defaultValue === undefined && isJson(added) && added), ...(isJson(said) && said) };
}

function partOf(value: unknown, at: string | number): unknown {
  return isJson(value) ? own(value, String(at)) : listOf(value)[Number(at)];
}

/** Questions of one place, `base.name` each, with what stands in them from the start. */
export function started(questions: readonly Json[], base: string, starts: Json): Json[] {
  return questions.map((each) => {
    const start = own(starts, String(each.name).slice(base.length + 1));
    return start === undefined ? each : { ...each, defaultValue: start };
  });
}

/** The answer that says how many places there are: `bindings`. */
export function boundTo({ bindings }: Json): string | undefined {
  const name = isJson(bindings) ? (bindings.rowCount ?? bindings.panelCount) : undefined;
  return typeof name === "string" && name !== "" ? name : undefined;
}
