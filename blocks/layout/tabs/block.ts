import { defineBlock, text } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

const panel = { accepts: ["layout", "content", "commerce"] } as const;
const title = (fr: string, ar: string, en: string) => text({ fr, ar, en }, { max: 40 });

/** Two to four panels of which one is shown. Radio buttons underneath: it works without a script and by arrow keys. */
export default defineBlock({
  type: "layout.tabs",
  version: 1,
  category: "layout",
  icon: "folder",
  messages,
  props: {
    first: title("Description", "الوصف", "Description"),
    second: title("Entretien", "العناية", "Care"),
    third: text({}, { max: 40 }),
    fourth: text({}, { max: 40 }),
  },
  slots: { first: panel, second: panel, third: panel, fourth: panel },
});
