import type { DomainEvent } from "#app/commerce/context.ts";

/** Assets were added, named, moved, thrown away or taken back. Nothing that the shop shows has changed. */
export function assetsChanged(ids: readonly string[]): DomainEvent<"assets.changed", { ids: readonly string[] }> {
  return { kind: "assets.changed", subject: ids[0] ?? "", data: { ids } };
}

/** Another file is shown under an asset's key: caches forget every page that may show it. */
export function assetReplaced(id: string, src: string): DomainEvent<"asset.replaced", { src: string }> {
  return { kind: "asset.replaced", subject: id, data: { src } };
}
