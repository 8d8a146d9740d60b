import { isDeclaredRobot } from "#app/platform/robots.ts";

/** A browser that somebody's program drives. */
const DRIVEN = /headlesschrome|phantomjs|electron\/|puppeteer|selenium|webdriver/i;

/**
 * Is this no visitor? Who names no agent at all is none either.
 * @param own the shop runs on this very machine, to be tried out: browsers that a test drives are visitors there
 */
export function isRobot(agent: string | undefined, own: boolean): boolean {
  return isDeclaredRobot(agent) || (!own && DRIVEN.test(agent ?? ""));
}
