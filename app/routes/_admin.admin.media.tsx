import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { guarded } from "#app/admin/guard.server.ts";
import { mediaPage } from "#app/admin/media/media-api.server.ts";
import { MediaScreen } from "#app/admin/media/media-screen.tsx";
import { mediaMessages } from "#app/admin/media/messages.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { listFolders } from "#app/media/index.server.ts";

export const meta: MetaFunction = pageTitle(mediaMessages, "title");

export const loader = guarded("documents.read", async ({ context }, visit) => {
  const { app } = context;
  const [page, folders, shop] = await Promise.all([
    mediaPage(app, new URLSearchParams()),
    app.query(({ read }) => listFolders(read)),
    app.shop(),
  ]);
  return { page, folders, locales: shop.locales, mayWrite: visit.may("media.write") };
});

export default function Media() {
  return <MediaScreen {...useLoaderData<typeof loader>()} />;
}
