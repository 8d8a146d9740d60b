import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { guarded } from "#app/admin/guard.server.ts";
import { offerMessages } from "#app/admin/offers/messages.ts";
import { offerRow } from "#app/admin/offers/offer-view.server.ts";
import { OFFER_VIEWS, type OfferListView, OffersScreen } from "#app/admin/offers/offers-screen.tsx";
import { pageTitle } from "#app/admin/page-title.ts";
import { searchable } from "#app/commerce/kernel/searchable.ts";
import { listOffers } from "#app/commerce/offers/index.server.ts";

export const meta: MetaFunction = pageTitle(offerMessages, "title");

export const loader = guarded("offers.read", async ({ request, context }, visit) => {
  const search = new URL(request.url).searchParams;
  const view = OFFER_VIEWS.find((each): each is OfferListView => each === search.get("view")) ?? "all";
  const wanted = searchable(search.get("q")?.slice(0, 100) ?? "");
  return context.app.query(async ({ read }) => {
    const listed = await listOffers(read, view === "all" ? undefined : view);
    const offers = listed.filter(({ name }) => searchable(Object.values(name).join(" ")).includes(wanted));
    const isEmpty = listed.length === 0 && view === "all" && (await listOffers(read, "archived")).length === 0;
    const mayWrite = visit.may("offers.write");
    return { offers: offers.map((offer) => offerRow(offer, visit.locale)), view, isEmpty, mayWrite };
  });
});

export default function Offers() {
  return <OffersScreen {...useLoaderData<typeof loader>()} />;
}
