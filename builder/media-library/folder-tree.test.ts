import { expect, test } from "vitest";
import type { MediaFolder } from "../ports.ts";
import { foldersToMoveTo, folderTree } from "./folder-tree.ts";

const folder = (id: string, parent: string | null): MediaFolder => ({ id, name: id, parent, count: 0 });
const folders = [folder("a", null), folder("a1", "a"), folder("a11", "a1"), folder("b", null), folder("a2", "a")];

test("folders stand below the one they are in", () => {
  expect(folderTree(folders).map(({ id, depth }) => `${depth}${id}`)).toEqual(["0a", "1a1", "2a11", "1a2", "0b"]);
});

test("a folder goes neither into itself nor into what is in it", () => {
  expect(foldersToMoveTo(folders, "a").map(({ id }) => id)).toEqual(["b"]);
  expect(foldersToMoveTo(folders, "a1").map(({ id }) => id)).toEqual(["a", "a2", "b"]);
  expect(foldersToMoveTo(folders, "b").map(({ id }) => id)).toEqual(["a", "a1", "a11", "a2"]);
});
