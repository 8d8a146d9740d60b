import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  email: {},
  phone: { props: { channel: "phone", look: "stack", label: { fr: "Prévenez-moi", ar: "أخبروني", en: "Tell me" } } },
});
