import { own } from "#app/commerce/kernel/own.ts";
import type { Block, Doc, DocumentKind, Node } from "#blocks/contract/index.ts";
import { type Migrated, migrateAt, widthErrors } from "./at-width.ts";
import { isFormInForm, slotAccepts } from "./can-place.ts";
import { whenErrors } from "./conditions.ts";
import { LIMITS, ROOT_TYPES } from "./limits.ts";
import { measure } from "./measure.ts";
import type { Registry } from "./registry.ts";
import { isDocumentKind } from "./schema.ts";
import { changeErrors, migrateChange, SHARED } from "./sections.ts";
import { typesOf, walk } from "./tree.ts";

/** One thing wrong with a document: where (JSON pointer) and what, for people. */
export interface DocumentError {
  pointer: string;
  message: string;
}

/** Why a document was not taken. The list is closed. */
export interface Reason {
  code: "too-large" | "too-new" | "unknown-block" | "invalid" | "migration-failed";
  errors: DocumentError[];
}

export type Loaded = { ok: true; value: Doc; migrated: boolean } | { ok: false; reason: Reason };

/** Schema checks, compiled elsewhere: by ajv at the server, ahead of time for the browser (whose CSP allows no eval). */
export interface Validators {
  envelope(kind: DocumentKind, value: unknown): DocumentError[];
  props(type: string, value: unknown): DocumentError[];
}

export interface LoadOptions {
  registry: Registry;
  validators: Validators;
  /**
   * `keep`: an unknown block stays as it is, for the builder (read-only) and the shop (which shows the rest). So does a form
   * in a form, which was taken once: it opens to be mended, and is refused where it is saved or published.
   */
  unknownBlocks?: "refuse" | "keep";
}

const fail = (code: Reason["code"], ...errors: DocumentError[]): { ok: false; reason: Reason } => ({
  ok: false,
  reason: { code, errors: errors.slice(0, 50) },
});

/**
 * THE one door by which a document enters: size and depth, clone, envelope, block migrations, props, places.
 * Total: whatever it is fed, it answers a document or a reason, and never changes its input.
 */
export function loadDocument(input: unknown, options: LoadOptions): Loaded {
  const trouble = measure(input);
  if (trouble) return fail(trouble.reason, { pointer: trouble.pointer, message: trouble.message });
  const text = JSON.stringify(input);
  // Of what it is as JSON: a date that is none is an object, and `null` once written.
  const parsed: unknown = text === undefined ? undefined : JSON.parse(text);
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) {
    return fail("invalid", { pointer: "", message: "a document is a JSON object" });
  }
  if (new TextEncoder().encode(text).length > LIMITS.bytes) {
    return fail("too-large", { pointer: "", message: `larger than ${LIMITS.bytes} bytes` });
  }
  const doc = parsed as Doc;
  if (typeof doc.format === "number" && doc.format > 1) {
    return fail("too-new", { pointer: "/format", message: `format ${doc.format} was written by a newer Vitrine` });
  }
  if (!isDocumentKind(doc.kind)) return fail("invalid", { pointer: "/kind", message: "unknown kind of document" });
  const envelope = options.validators.envelope(doc.kind, doc);
  if (envelope.length > 0) return fail("invalid", ...envelope);
  return loadNodes(doc, options);
}

function loadNodes(doc: Doc, { registry, validators, unknownBlocks = "refuse" }: LoadOptions): Loaded {
  const invalid: DocumentError[] = [];
  const seen = new Set<string>();
  let migrated = false;
  if (doc.root.type !== ROOT_TYPES[doc.kind]) {
    invalid.push({ pointer: "/root/type", message: `the root of a ${doc.kind} is ${ROOT_TYPES[doc.kind]}` });
  }
  for (const name of ["at", "hidden", "locked", "when"] as const) {
    // Whom a campaign is for is said of all of it.
    if (name === "when" && doc.kind === "campaign") continue;
    if (doc.root[name]) invalid.push({ pointer: `/root/${name}`, message: "the root is the document itself" });
  }
  const nodes = [...walk(doc.root)];
  if (nodes.length > LIMITS.nodes)
    return fail("too-large", { pointer: "/root", message: `more than ${LIMITS.nodes} blocks` });
  for (const { node, parent, slot, pointer } of nodes) {
    if (seen.has(node.id)) invalid.push({ pointer: `${pointer}/id`, message: `the id "${node.id}" is used twice` });
    seen.add(node.id);
    const block = registry.get(node.type);
    if (!block) {
      if (unknownBlocks === "keep") continue;
      return fail("unknown-block", { pointer: `${pointer}/type`, message: `no block is called "${node.type}"` });
    }
    const version = doc.blocks[node.type];
    if (version === undefined) {
      invalid.push({ pointer: "/blocks", message: `says no version of "${node.type}"` });
      continue;
    }
    if (version > block.version) {
      return fail("too-new", { pointer, message: `"${node.type}" ${version} was written by a newer Vitrine` });
    }
    if (version < block.version) {
      const migration = migrateAt(node, (props) => migrateProps(block, version, props));
      if (!migration.ok) return fail("migration-failed", { pointer: `${pointer}/props`, message: migration.message });
      migrated = true;
    }
    const wrong = validators.props(node.type, node.props);
    for (const error of wrong.length > 0 ? wrong : (block.check?.(node.props as never) ?? [])) {
      invalid.push({ pointer: `${pointer}/props${error.pointer}`, message: error.message });
    }
    if (node.type === SHARED && doc.kind !== "page") {
      invalid.push({ pointer: `${pointer}/type`, message: "a shared section stands on pages alone" });
    }
    if (node.when) invalid.push(...whenErrors(doc.kind, node.when, pointer));
    if (node.changes) {
      const failure = migrateChanges(registry, doc, node, pointer);
      if (failure) return failure;
      invalid.push(...changeErrors(registry, validators.props, doc.blocks, node, pointer));
    }
    if (node.at) invalid.push(...widthErrors(registry, validators.props, node, pointer));
    invalid.push(...slotErrors(block, node, pointer));
    if (parent && !(unknownBlocks === "keep" && isFormInForm(registry, parent.type, node))) {
      invalid.push(...placeErrors(registry, parent, slot, node, pointer));
    }
  }
  if (invalid.length > 0) return fail("invalid", ...invalid);
  const blocks = Object.fromEntries(
    [...typesOf(doc.root)].sort().map((type) => [type, registry.get(type)?.version ?? doc.blocks[type] ?? 1]),
  );
  return { ok: true, value: { ...doc, blocks }, migrated };
}

function slotErrors(block: Block, node: Node, pointer: string): DocumentError[] {
  return Object.entries(node.slots ?? {}).flatMap(([name, children]) => {
    const rule = own(block.slots, name);
    const at = `${pointer}/slots/${name}`;
    if (!rule) return [{ pointer: at, message: `"${node.type}" has no slot "${name}"` }];
    if (rule.max === undefined || children.length <= rule.max) return [];
    return [{ pointer: at, message: `the slot "${name}" takes ${rule.max} at most` }];
  });
}

function placeErrors(registry: Registry, parent: Node, slot: string, node: Node, pointer: string): DocumentError[] {
  if (!own(registry.get(parent.type)?.slots, slot)) return [];
  if (slotAccepts(registry, parent.type, slot, node.type, node.props)) return [];
  return [{ pointer, message: `"${parent.type}" does not take "${node.type}" in "${slot}"` }];
}

function migrateProps(block: Block, from: number, props: Node["props"]): Migrated {
  let next = props;
  for (let version = from; version < block.version; version++) {
    const migrate = block.migrations?.[version];
    try {
      if (!migrate) throw new Error(`no migration from version ${version}`);
      next = migrate(next);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return { ok: false, message: `"${block.type}" ${version} → ${version + 1}: ${why}` };
    }
  }
  return { ok: true, props: next };
}

function migrateChanges(
  registry: Registry,
  doc: Doc,
  node: Node,
  pointer: string,
): ReturnType<typeof fail> | undefined {
  for (const [id, change] of Object.entries(node.changes ?? {})) {
    const block = registry.get(change.type);
    const version = doc.blocks[change.type] ?? block?.version ?? 1;
    if (!block || version >= block.version) continue;
    let problem = "";
    change.props = migrateChange(change.props, (props) => {
      const next = migrateProps(block, version, props);
      if (!next.ok) problem = next.message;
      return next.ok ? next.props : props;
    });
    if (problem) return fail("migration-failed", { pointer: `${pointer}/changes/${id}/props`, message: problem });
  }
  return undefined;
}
