import { changeFolder, createFolder, listFolders, removeFolder } from "#app/media/index.server.ts";
import { actorOf } from "../actor.ts";
import { endpoint } from "../endpoint.ts";
import { folderPatchSchema, folderSchema, newFolderSchema } from "../schemas/asset.ts";
import { array, object } from "../schemas/common.ts";

const made = { status: 200, schema: object({ id: { type: "string" } }) };

export const assetFolderEndpoints = [
  endpoint({
    method: "GET",
    path: "/asset-folders",
    scope: "read",
    summary: "List the library's folders, by name",
    success: { status: 200, schema: object({ data: array(folderSchema, 10_000) }) },
    handle: ({ app }) => app.query(async ({ read }) => ({ status: 200, body: { data: await listFolders(read) } })),
  }),
  endpoint<{ name: string; parent?: string | null }>({
    method: "POST",
    path: "/asset-folders",
    scope: "write",
    summary: "Make a folder",
    body: newFolderSchema,
    success: { ...made, status: 201 },
    handle: async ({ app, token, locale, body }) => {
      const done = await app.command({ actor: actorOf(token), locale }, (ctx) => createFolder(ctx, body));
      return done.ok ? { status: 201, body: done.value } : done;
    },
  }),
  endpoint<{ name?: string; parent?: string | null }>({
    method: "PATCH",
    path: "/asset-folders/{id}",
    scope: "write",
    summary: "Rename a folder, or put it into another",
    body: folderPatchSchema,
    success: made,
    handle: async ({ app, token, locale, params, body }) => {
      const done = await app.command({ actor: actorOf(token), locale }, (ctx) =>
        changeFolder(ctx, params.id ?? "", body),
      );
      return done.ok ? { status: 200, body: done.value } : done;
    },
  }),
  endpoint({
    method: "DELETE",
    path: "/asset-folders/{id}",
    scope: "write",
    summary: "Take a folder away",
    description: "`keep_contents=1` puts what is in it where the folder stood; else only an empty one goes.",
    query: { keep_contents: { description: "`1`: what is in it stays", schema: { enum: ["1"] } } },
    success: { status: 200, schema: object({ moved: { type: "integer", minimum: 0 } }) },
    handle: async ({ app, token, locale, params, query }) => {
      const done = await app.command({ actor: actorOf(token), locale }, (ctx) =>
        removeFolder(ctx, params.id ?? "", { keepContents: query.keep_contents === "1" }),
      );
      return done.ok ? { status: 200, body: done.value } : done;
    },
  }),
];
