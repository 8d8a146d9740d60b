export * from "./block.ts";
export * from "./data.ts";
export * from "./node.ts";
export * from "./page.ts";
export * from "./props.ts";
export * from "./rich-text.ts";
export * from "./style.ts";
export * from "./values.ts";
