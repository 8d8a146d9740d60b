import {
  killCampaigns,
  pauseCampaign,
  publishCampaign,
  resumeCampaign,
  rollBackCampaign,
} from "#app/campaigns/index.server.ts";
import type { Context } from "#app/commerce/context.ts";
import type { Result } from "#app/commerce/kernel/result.ts";
import { openDatabase } from "#app/platform/db/index.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { createEngine } from "#app/server/engine.ts";
import { staff, testEnv } from "#app/testing/shop-fixtures.ts";

const COMMANDS: Readonly<Record<string, (ctx: Context, id: string) => Promise<Result<unknown>>>> = {
  publish: (ctx, id) => publishCampaign(ctx, { id }),
  pause: (ctx, id) => pauseCampaign(ctx, { id }),
  resume: (ctx, id) => resumeCampaign(ctx, { id }),
  rollback: (ctx, id) => rollBackCampaign(ctx, { id }),
  kill: (ctx) => killCampaigns(ctx),
};

/** What a process of its own does to a campaign, for tests that kill it at a named step. */
export async function run(url: string, command: string, id: string, crashAt: string): Promise<void> {
  const engine = createEngine(testEnv(url, { VITRINE_CRASH_AT: crashAt }), createLogger("silent"), openDatabase(url));
  const done = await engine.command(
    staff,
    async (ctx) => (await COMMANDS[command]?.(ctx, id)) ?? { ok: true, value: null },
  );
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  await engine.close();
}
