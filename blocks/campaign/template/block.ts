import { choice, defineBlock, text, variants } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** A text that the shop sends, in other words while the campaign runs. */
export default defineBlock({
  type: "campaign.template",
  version: 1,
  category: "campaign",
  icon: "mail",
  messages,
  props: {
    channel: choice(["mail", "whatsapp"], "whatsapp"),
    occasion: choice(["placed", "confirmed", "shipped", "delivered"], "placed"),
    subject: text({}, { max: 200, showWhen: { prop: "channel", is: ["mail"] } }),
    body: text({}, { max: 2_000, multiline: true }),
    variants: variants(),
  },
});
