import type { Endpoint } from "./endpoint.ts";
import { answerFileEndpoints } from "./endpoints/answer-files.ts";
import { assetFolderEndpoints } from "./endpoints/asset-folders.ts";
import { assetEndpoints } from "./endpoints/assets.ts";
import { branchEndpoints } from "./endpoints/branches.ts";
import { bulkEndpoints } from "./endpoints/bulk.ts";
import { bundleEndpoints } from "./endpoints/bundles.ts";
import { campaignCalendarEndpoints } from "./endpoints/campaign-calendar.ts";
import { campaignEndpoints } from "./endpoints/campaigns.ts";
import { cartEndpoints } from "./endpoints/carts.ts";
import { collectionEndpoints } from "./endpoints/collections.ts";
import { commentEndpoints } from "./endpoints/comments.ts";
import { confirmationEndpoints } from "./endpoints/confirmation.ts";
import { couponEndpoints } from "./endpoints/coupons.ts";
import { documentCheckEndpoints } from "./endpoints/document-checks.ts";
import { documentEndpoints } from "./endpoints/documents.ts";
import { eventEndpoints } from "./endpoints/events.ts";
import { experimentEndpoints } from "./endpoints/experiments.ts";
import { exportEndpoints } from "./endpoints/exports.ts";
import { formAnswerEndpoints } from "./endpoints/form-answers.ts";
import { formDraftEndpoints } from "./endpoints/form-drafts.ts";
import { formResultEndpoints } from "./endpoints/form-results.ts";
import { formTestEndpoints } from "./endpoints/form-tests.ts";
import { formEndpoints } from "./endpoints/forms.ts";
import { offerEndpoints } from "./endpoints/offers.ts";
import { orderDeskEndpoints } from "./endpoints/order-desk.ts";
import { orderWorkEndpoints } from "./endpoints/order-work.ts";
import { orderEndpoints } from "./endpoints/orders.ts";
import { outboxEndpoints } from "./endpoints/outbox.ts";
import { paymentEndpoints } from "./endpoints/payments.ts";
import { peopleEndpoints } from "./endpoints/people.ts";
import { priceEndpoints } from "./endpoints/prices.ts";
import { productTypeEndpoints } from "./endpoints/product-types.ts";
import { productEndpoints } from "./endpoints/products.ts";
import { proposalEndpoints } from "./endpoints/proposals.ts";
import { returnEndpoints } from "./endpoints/returns.ts";
import { revisionEndpoints } from "./endpoints/revisions.ts";
import { schemaEndpoints } from "./endpoints/schemas.ts";
import { settingsEndpoints } from "./endpoints/settings.ts";
import { shipmentEndpoints } from "./endpoints/shipments.ts";
import { shippingEndpoints } from "./endpoints/shipping.ts";
import { simulatorEndpoints } from "./endpoints/simulator.ts";
import { stockEndpoints } from "./endpoints/stock.ts";
import { stockLocationEndpoints } from "./endpoints/stock-locations.ts";
import { stockMovementEndpoints } from "./endpoints/stock-movements.ts";
import { templateEndpoints } from "./endpoints/templates.ts";

/** Every operation of the API. Adding one is adding a declaration to its room's list. */
export const endpoints: readonly Endpoint[] = [
  ...productEndpoints,
  ...bulkEndpoints,
  ...priceEndpoints,
  ...productTypeEndpoints,
  ...collectionEndpoints,
  ...stockEndpoints,
  ...stockLocationEndpoints,
  ...stockMovementEndpoints,
  ...orderEndpoints,
  ...paymentEndpoints,
  ...outboxEndpoints,
  ...peopleEndpoints,
  ...shippingEndpoints,
  ...offerEndpoints,
  ...campaignEndpoints,
  ...campaignCalendarEndpoints,
  ...settingsEndpoints,
  ...confirmationEndpoints,
  ...couponEndpoints,
  ...simulatorEndpoints,
  ...cartEndpoints,
  ...orderWorkEndpoints,
  ...orderDeskEndpoints,
  ...returnEndpoints,
  ...shipmentEndpoints,
  ...documentEndpoints,
  ...branchEndpoints,
  ...proposalEndpoints,
  ...commentEndpoints,
  ...documentCheckEndpoints,
  ...revisionEndpoints,
  ...bundleEndpoints,
  ...formEndpoints,
  ...experimentEndpoints,
  ...eventEndpoints,
  ...formAnswerEndpoints,
  ...answerFileEndpoints,
  ...formDraftEndpoints,
  ...exportEndpoints,
  ...formTestEndpoints,
  ...formResultEndpoints,
  ...templateEndpoints,
  ...assetEndpoints,
  ...assetFolderEndpoints,
  ...schemaEndpoints,
];
