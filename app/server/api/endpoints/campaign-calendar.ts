import { campaignCalendar } from "../../campaigns/campaign-calendar.ts";
import { endpoint } from "../endpoint.ts";
import { phaseSchema } from "../schemas/campaign.ts";
import { array, dayParameters, localizedSchema, object, text } from "../schemas/common.ts";

const id = text(26);

export const campaignCalendarEndpoints = [
  endpoint({
    method: "GET",
    path: "/campaigns/calendar",
    scope: "read",
    summary: "Say which campaigns run on which days, at which hours, and which change the same thing at one time",
    description:
      "Days are the shop's; a month from today where none are named, a year at the most. `hours` is empty where it runs all day. A campaign that is not in the shop yet stands with the hours it would have from now on.",
    query: dayParameters,
    success: {
      status: 200,
      schema: object({
        time_zone: text(64),
        days: array(
          object({
            day: text(10),
            campaigns: array(
              object({
                ...{ id, title: localizedSchema(200), phase: phaseSchema },
                ...{ hours: array(text(11), 30), conflicts: array(id, 250) },
              }),
              250,
            ),
          }),
          366,
        ),
      }),
    },
    handle: ({ app, query }) =>
      app.query(async (q) => {
        const found = await campaignCalendar(q, query);
        return found.ok ? { status: 200, body: found.value } : { refusal: found.refusal };
      }),
  }),
];
