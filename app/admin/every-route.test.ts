import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { describe, expect, it } from "vitest";
import { may, type Permission, ROLES, type Role } from "#app/staff/permissions.ts";

/** The doorstep: what anybody may call. A file that is added here needs a reason. */
const OPEN: Readonly<Record<string, readonly string[]>> = {
  "_admin.tsx": ["loader"],
  "_admin.admin_.sign-in.tsx": ["loader", "action"],
  "_admin.admin_.sign-out.tsx": ["loader", "action"],
  "_admin.admin_.welcome.$secret.tsx": ["loader", "action"],
  "_admin.admin_.preferences.tsx": ["loader", "action"],
};

type Door = ((args: LoaderFunctionArgs) => Promise<unknown>) & { permission?: Permission | "nobody" };

const folder = join(import.meta.dirname, "../routes");
const files = globSync("_admin*.{ts,tsx}", { cwd: folder }).sort();
const modules = await Promise.all(
  files.map(async (file) => {
    const module: Record<string, unknown> = await import(/* @vite-ignore */ pathToFileURL(join(folder, file)).href);
    return { file: basename(file), module };
  }),
);
const doors = modules.flatMap(({ file, module }) =>
  ["loader", "action"].flatMap((name) =>
    typeof module[name] === "function" ? [{ file, name, door: module[name] as Door }] : [],
  ),
);
const guardedDoors = doors.filter(({ file, name }) => !OPEN[file]?.includes(name));

/** A request by somebody with that role (or nobody); whatever the handler asks of the app after the guard, it gets none. */
function argsOf(name: string, role: Role | undefined, sent?: Sent): LoaderFunctionArgs {
  let asked = 0;
  const user = role && { id: "01", email: "a@b.c", name: "", role, disabled: false, active: true };
  const app = {
    query: async () => {
      asked++;
      if (asked === 1) return user && { user, stale: false };
      throw new Error("beyond the guard");
    },
    shop: async () => {
      throw new Error("beyond the guard");
    },
  };
  const request = new Request("http://127.0.0.1/admin/x", {
    headers: {
      ...(role && { cookie: `vitrine_session=${"A".repeat(43)}` }),
      ...(sent && { "content-type": sent.type }),
    },
    ...(name === "action" && { method: "POST", body: sent?.body ?? new URLSearchParams({ intent: "none" }) }),
  });
  return { request, params: {}, context: { app, origin: "http://127.0.0.1" } } as unknown as LoaderFunctionArgs;
}

interface Sent {
  type: string;
  body: string;
}

const TORN: readonly Sent[] = [
  { type: "application/json", body: "" },
  { type: "application/json", body: '{"intent":' },
  { type: "multipart/form-data", body: "--x" },
  { type: "multipart/form-data; boundary=x", body: "--x\r\ncontent-disposition: form-data" },
];

/** The status of the Response that was thrown or answered; undefined when the handler itself was reached. */
async function knock({ door, name }: { door: Door; name: string }, role?: Role) {
  try {
    const answer = await door(argsOf(name, role));
    return answer instanceof Response ? answer : undefined;
  } catch (thrown) {
    return thrown instanceof Response ? thrown : undefined;
  }
}

it("finds the admin's routes", () => {
  expect(files.length).toBeGreaterThan(12);
  expect(guardedDoors.length).toBeGreaterThan(14);
});

it("gives every screen a loader of its own: without one, anybody would get the page", () => {
  expect(modules.filter(({ module }) => typeof module.loader !== "function").map(({ file }) => file)).toEqual([]);
});

it("leaves nothing open but the doorstep", () => {
  const unguarded = guardedDoors.filter(({ door }) => door.permission === undefined || door.permission === "nobody");
  expect(unguarded.map(({ file, name }) => `${file} ${name}`)).toEqual([]);
});

describe.each(guardedDoors.map((each) => ({ ...each, title: `${each.file} ${each.name}` })))("$title", (each) => {
  it("sends a stranger to the sign-in page", async () => {
    const answer = await knock(each);
    expect(answer?.status).toBe(302);
    expect(answer?.headers.get("location")).toMatch(/^\/admin\/sign-in\?next=/);
  });

  it.each(ROLES)("answers a %s as the table says", async (role) => {
    const answer = await knock(each, role);
    const permission = each.door.permission as Permission;
    expect(answer?.status === 403).toBe(!may(role, permission));
  });
});

const actions = guardedDoors.filter(({ name }) => name === "action");

it.each(actions)("$file takes what is torn for its sender's fault", async ({ name, door }) => {
  for (const sent of TORN) {
    const came = await door(argsOf(name, "owner", sent)).catch((thrown: unknown) => thrown);
    if (came instanceof Response) expect(came.status).toBeLessThan(500);
    else expect(came).toEqual(new Error("beyond the guard"));
  }
});

it("reads bodies by the two functions that know of torn ones", () => {
  const reading = files.filter((file) =>
    /\brequest\.(json|formData)\(\)(?!\.catch)/.test(readFileSync(join(folder, file), "utf8")),
  );
  expect(reading).toEqual([]);
});
