/// <reference types="handlebars" />
/** The parser alone: the compiler behind the package's main door must be reachable from nowhere (see parse-text.ts). */
declare module "handlebars/dist/cjs/handlebars/compiler/base.js" {
  export function parse(text: string): hbs.AST.Program;
}
