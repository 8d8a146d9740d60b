import { choice, defineBlock, type FieldRule, number } from "#blocks/contract/index.ts";
import { fieldBasics, fieldProps } from "#blocks/parts/field-props.ts";
import { TAKES } from "#blocks/parts/file-types.ts";
import { messages } from "./messages.ts";

/** A photo or a file; on a telephone, the camera. */
export default defineBlock({
  type: "form.file",
  version: 1,
  category: "form",
  icon: "paperclip",
  messages,
  // Imported forms hold it; the shop takes no files from strangers, so that nobody is offered it.
  hidden: true,
  props: {
    ...fieldProps("file", { fr: "Joindre une photo", ar: "أرفق صورة", en: "Attach a photo" }),
    takes: choice(["images", "documents", "any"], "images"),
    most: number(1, { min: 1, max: 10 }),
    megabytes: number(10, { min: 1, max: 50, unit: "MB" }),
  },
  field: ({ takes, most, megabytes, ...props }) => {
    const basics = fieldBasics(props);
    const types = TAKES[takes];
    const rules: FieldRule[] = [
      ...basics.rules,
      { code: "max_count", args: { max: most } },
      ...(types.length > 0 ? [{ code: "file_type", args: { types } } as const] : []),
      { code: "file_size", args: { bytes: megabytes * 1_000_000 } },
    ];
    return { ...basics, kind: "file", rules };
  },
});
