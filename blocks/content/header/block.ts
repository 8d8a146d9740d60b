import { bindable, defineBlock, image, link, list, text, toggle } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** The head of every page: who we are, where to go, in which language. */
export default defineBlock({
  type: "content.header",
  version: 2,
  category: "content",
  icon: "panel-top",
  messages,
  props: {
    logo: image(),
    links: list(
      { label: text({}, { max: 60 }), link: link() },
      [{ label: { fr: "Boutique", ar: "المتجر", en: "Shop" }, link: { kind: "home" } }],
      { max: 10 },
    ),
    languages: bindable(toggle(true)),
    cart: bindable(toggle(true)),
    sticky: bindable(toggle(true)),
  },
  data: () => ({ ask: "shop" as const }),
  migrations: { 1: (props) => ({ ...props, cart: false }) },
});
