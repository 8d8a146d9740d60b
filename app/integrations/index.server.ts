export { changeIntegration, type IntegrationInput } from "./change-integration.server.ts";
export { definitions } from "./definitions.ts";
export { describeIntegrations, type IntegrationView } from "./describe-integrations.server.ts";
export { OrderSheet } from "./google-sheets/sheet.server.ts";
export { type OpenedIntegration, openIntegration } from "./opened.server.ts";
export { stripeGateway, testStripe } from "./stripe/stripe-gateway.server.ts";
export { lowStockMessage, orderMessage, testMessage } from "./whatsapp/admin-messages.ts";
export { handshake, readWhatsapp } from "./whatsapp/receive.server.ts";
export { sendToAdmin } from "./whatsapp/send.server.ts";
