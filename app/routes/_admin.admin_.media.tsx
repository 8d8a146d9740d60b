import { json, redirect } from "@remix-run/node";
import { guarded, open } from "#app/admin/guard.server.ts";
import { refusalWords } from "#app/commerce/refusals.ts";
import { type StoredImage, storeUpload } from "#app/media/store-upload.server.ts";
import { readForm } from "#app/platform/read-form.ts";

export const loader = open(async () => redirect("/admin"));

const MAX_FILES = 20;

/** Takes pictures in. All of them or none: the first that is refused says why. */
export const action = guarded("media.write", async ({ request, context }, { locale }) => {
  const form = await readForm(request);
  const files = form.getAll("file").filter((each): each is File => each instanceof File);
  const images: StoredImage[] = [];
  for (const file of files.slice(0, MAX_FILES)) {
    const stored = await storeUpload(new Uint8Array(await file.arrayBuffer()), context.app.files);
    if (!stored.ok) {
      const message = `${file.name.slice(0, 80)} · ${refusalWords(stored.refusal, locale)}`;
      return json({ ok: false as const, message }, { status: 422 });
    }
    images.push(stored.value);
  }
  return json({ ok: true as const, images });
});
