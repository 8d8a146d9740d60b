import { eventJson, type KeptEvent, readEvents } from "#app/events/index.server.ts";
import { daysAsked } from "../../days-asked.ts";
import { endpoint } from "../endpoint.ts";
import { dayParameters } from "../schemas/common.ts";
import { textFile } from "../text-file.ts";

const NDJSON = "application/x-ndjson";

export const eventEndpoints = [
  endpoint({
    method: "GET",
    path: "/events",
    scope: "read",
    summary: "Fetch what visitors did on some days, one JSON a line",
    description:
      "As `vitrine events export` writes it (docs/events.md says what each event holds), oldest day first. Without days: all that is kept.",
    query: dayParameters,
    success: { status: 200, files: [NDJSON] },
    async handle({ app, query }) {
      const days = daysAsked(query);
      if (!days.ok) return { refusal: days.refusal };
      const { from = "", until = "9999-12-31" } = days.value;
      await app.events.settled();
      return textFile("events.ndjson", NDJSON, lines(readEvents(app.db.read, { from, until })));
    },
  }),
];

async function* lines(events: AsyncIterable<KeptEvent>): AsyncGenerator<string> {
  for await (const event of events) yield `${JSON.stringify(eventJson(event))}\n`;
}
