import { type MasterTask, makeMaster } from "#app/media/make-master.ts";
import { makeSize, type SizeTask } from "#app/media/make-size.ts";
import { workAsChild } from "#app/platform/child-work.server.ts";
import { writeWhole } from "#app/platform/storage/index.server.ts";
import { pictures } from "#templates/demo/pictures/index.ts";
import { renderMaster } from "#templates/demo/pictures/render.server.ts";

/** What is asked of the process that makes pictures: an upload's master or one size of it, or one picture of the demo shop. */
export type PictureTask =
  | ({ kind: "master" } & MasterTask)
  | ({ kind: "size" } & SizeTask)
  | { kind: "draw"; key: string; path: string };

workAsChild<PictureTask>(async (task) => {
  if (task.kind === "master") return makeMaster(task);
  if (task.kind === "size") return makeSize(task);
  const picture = pictures.find(({ key }) => key === task.key);
  if (!picture) throw new Error(`The demo shop has no picture ${task.key}`);
  await writeWhole(task.path, await renderMaster(picture));
});
