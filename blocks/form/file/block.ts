import { choice, defineBlock, type FieldRule, number } from "#blocks/contract/index.ts";
import { fieldBasics, fieldProps } from "#blocks/parts/field-props.ts";
import { TAKES } from "#blocks/parts/file-types.ts";
import { messages } from "./messages.ts";

/** A photo or a file; on a telephone, the camera. What is joined is kept apart from the shop's pictures, for staff alone. */
export default defineBlock({
  type: "form.file",
  version: 2,
  category: "form",
  icon: "paperclip",
  messages,
  props: {
    ...fieldProps("file", { fr: "Joindre une photo", ar: "أرفق صورة", en: "Attach a photo" }),
    takes: choice(["images", "documents", "any"], "images"),
    camera: choice(["offered", "only"], "offered", { showWhen: { prop: "takes", is: ["images"] } }),
    most: number(1, { min: 1, max: 10 }),
    megabytes: number(10, { min: 1, max: 15, unit: "MB" }),
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
  migrations: {
    1: ({ megabytes, ...props }) => ({ ...props, camera: "offered", megabytes: Math.min(15, Number(megabytes)) }),
  },
});
