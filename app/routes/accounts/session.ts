import { guardedAction, guardedLoader, type LoaderArgs } from "~/server/guard.server";

/** When the session ends, without using it (`server/remix-handler` sees to that). */
export const loader = guardedLoader(async (args) => leftOf(args));

/** The same after this use of it. */
export const action = guardedAction(async (args) => leftOf(args));

function leftOf({ ctx }: Pick<LoaderArgs, "ctx">): Response {
  const endsAt = ctx.actor?.sessionEndsAt ?? ctx.now();
  return Response.json({ endsIn: Math.floor((Date.parse(endsAt) - Date.parse(ctx.now())) / 1000) });
}
