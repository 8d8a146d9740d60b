import { json, redirect } from "@remix-run/node";
import { guarded } from "#app/admin/guard.server.ts";
import { mediaRefusal } from "#app/admin/media/media-api.server.ts";
import { mediaItem } from "#app/admin/media/media-item.server.ts";
import type { Asset } from "#app/media/index.server.ts";
import { readForm } from "#app/platform/read-form.ts";

/** Whoever comes here by an address wants the library. */
export const loader = guarded("documents.read", async () => redirect("/admin/media"));

const MAX_FILES = 20;

/**
 * Takes files into the library, into a folder where one is named; with `replaces`, the first one takes an asset's place.
 * The first that is refused ends it and says why; those before it are in the library.
 */
export const action = guarded("media.write", async ({ request, context }, { who, locale }) => {
  const { assets } = context.app;
  const form = await readForm(request);
  const files = form.getAll("file").filter((each): each is File => each instanceof File);
  const folder = String(form.get("folder") ?? "") || null;
  const replaces = form.get("replaces");
  const taken: Asset[] = [];
  for (const file of files.slice(0, MAX_FILES)) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (typeof replaces === "string") {
      const done = await assets.replace(who, replaces, bytes);
      if (!done.ok) return json({ ok: false as const, ...refusedFile(done.refusal) }, { status: 422 });
      taken.push(done.value);
      break;
    }
    const done = await assets.take(who, bytes, { name: file.name, folder });
    if (!done.ok) return json({ ok: false as const, ...refusedFile(done.refusal, file.name) }, { status: 422 });
    taken.push(done.value.asset);
  }
  const images = taken.map(({ src, width, height }) => ({ src, width, height }));
  return json({ ok: true as const, images, items: taken.map(mediaItem) });

  function refusedFile(refusal: Parameters<typeof mediaRefusal>[0], name?: string) {
    const told = mediaRefusal(refusal, locale);
    return { refusal: told, message: name ? `${name.slice(0, 80)} · ${told.message}` : told.message };
  }
});
