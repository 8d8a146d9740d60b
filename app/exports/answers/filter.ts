import { DAY_MS, isDate, startOfDay } from "#app/commerce/kernel/clock.ts";
import { ANSWER_STATES, type AnswersFilter } from "#app/commerce/leads/index.server.ts";

/** Beyond these no shop ever was, nor does a calendar write years in four digits. */
const [FIRST_DAY, LAST_DAY] = ["1970-01-01", "9998-12-31"];

/** What the address of the list of answers may say. */
export const ANSWER_FILTERS = [
  ...["form", "revision", "state", "assignee", "from", "to", "field", "value", "q"],
] as const;

/**
 * The filter of a list of answers as its address has it: `form=01…&state=new&field=city&value=fes&from=2026-11-01`. What is
 * unknown is left out.
 * @param timeZone of the shop: its days begin and end there
 */
export function answersFilter(search: URLSearchParams, timeZone: string): AnswersFilter {
  const text = (name: string, most: number) => search.get(name)?.trim().slice(0, most) || undefined;
  const day = (name: string) => {
    const value = text(name, 40);
    return value && isDate(value) && value >= FIRST_DAY && value <= LAST_DAY ? value : undefined;
  };
  const [from, to] = [day("from"), day("to")];
  const field = text("field", 190);
  return {
    ...{ form: text("form", 26), revision: text("revision", 26), assignee: text("assignee", 26), q: text("q", 100) },
    state: ANSWER_STATES.find((state) => state === search.get("state")),
    from: from === undefined ? undefined : startOfDay(from, timeZone),
    // The last day is in it: up to the beginning of the next.
    until:
      to === undefined ? undefined : startOfDay(new Date(Date.parse(to) + DAY_MS).toISOString().slice(0, 10), timeZone),
    ...(field !== undefined && { field, value: text("value", 190) ?? "" }),
  };
}

/** The first value that its parameter cannot have; undefined where all of them mean something. */
export function strangeInAnswers(search: URLSearchParams): string | undefined {
  const filter = answersFilter(search, "UTC");
  if (search.get("state") && !filter.state) return `state=${search.get("state")}`;
  if (search.get("from") && filter.from === undefined) return `from=${search.get("from")}`;
  return search.get("to") && filter.until === undefined ? `to=${search.get("to")}` : undefined;
}
