import { refuse } from "#app/commerce/kernel/result.ts";
import { endpoint } from "../endpoint.ts";

/** What files of answers may be, by their bytes; see app/media. */
const ANY = "application/octet-stream";

export const answerFileEndpoints = [
  endpoint({
    method: "GET",
    path: "/form-answers/files/{id}",
    scope: "read",
    summary: "Fetch a file that somebody joined to an answer",
    description: "Its id stands in the answer: `values.photo[0].id`. Never to be shown inside a page: it is theirs.",
    success: { status: 200, files: [ANY] },
    async handle({ app, params: { id = "" } }) {
      const found = await app.answerFiles.open(id);
      if (!found) return { refusal: refuse("answer.not_found", { id }).refusal };
      const { bytes, content, file } = found;
      const [, ending = "bin"] = file.type.split("/");
      return { status: 200, file: { bytes, content, mime: file.type }, name: `${id}.${ending}` };
    },
  }),
];
