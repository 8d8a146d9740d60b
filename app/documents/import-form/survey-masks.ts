import { isJson, type Json, note, type Place, patternProps } from "./making.ts";
import type { Survey } from "./survey-words.ts";

/** Settings of a text that is typed into a mask. */
export const MASKED = ["maskType", "maskSettings"];

function settingsOf({ maskSettings }: Json): Json {
  return isJson(maskSettings) ? maskSettings : {};
}

/** What a mask for amounts or days asks, as the question that it is. */
export function unmasked(json: Json): Json {
  const { min, max, precision, allowNegativeValues, pattern } = settingsOf(json);
  const bounds = { min: json.min ?? min, max: json.max ?? max };
  switch (json.maskType) {
    case "numeric":
    case "currency":
      return {
        ...{ ...json, inputType: "number", ...bounds },
        ...(bounds.min === undefined && allowNegativeValues === false && { min: 0 }),
        ...(precision === 0 && { step: 1 }),
      };
    case "datetime": {
      const [hasDay, hasHour] = [/[dy]/i.test(String(pattern ?? "")), /h/i.test(String(pattern ?? ""))];
      return { ...json, ...bounds, inputType: hasHour ? (hasDay ? "datetime-local" : "time") : "date" };
    }
    default:
      return json;
  }
}

/** What stands before or after an amount. */
export function unitOf({ maskType, maskSettings }: Json): unknown {
  const { prefix, suffix } = maskType === "currency" ? settingsOf({ maskSettings }) : {};
  return suffix ?? prefix;
}

const PLACES: Readonly<Record<string, string>> = { "9": "[0-9]", a: "[A-Za-z]", "#": "[0-9A-Za-z]" };

/** A mask of characters is a pattern: what it writes itself may be typed, or left out as SurveyJS keeps it. */
export function maskProps(place: Place, s: Survey): Json {
  const { pattern } = settingsOf(place.json);
  if (place.json.maskType !== "pattern" || typeof pattern !== "string" || pattern === "") return {};
  const parts = [...pattern.matchAll(/\\?([\s\S])/g)].map(([whole, sign = ""]) =>
    whole.length === 1 && Object.hasOwn(PLACES, sign) ? PLACES[sign] : `${sign.replace(/[^\w\s]/g, "\\$&")}?`,
  );
  note(
    s,
    place,
    "maskType",
    "nothing is written into the field: what does not fit the mask is refused when it is sent",
  );
  return {
    ...patternProps(s, place, "maskSettings", `^${parts.join("")}$`),
    ...(place.json.placeholder === undefined && {
      placeholder: { [s.language]: pattern.replace(/[9#a]/g, "_").slice(0, 300) },
    }),
  };
}

/** A mask of a kind of its own. */
export function noteMask(place: Place, s: Survey): void {
  const { maskType } = place.json;
  if (!["none", "pattern", "numeric", "currency", "datetime", undefined].includes(maskType as string))
    note(s, place, "maskType", `the mask "${String(maskType)}" has no equivalent: anything may be typed`);
}
