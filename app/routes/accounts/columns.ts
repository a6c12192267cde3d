import { redirect } from "@remix-run/node";
import { readColumnChoice, withChoice } from "~/domain/column-choice";
import { hiddenColumnsCookie, hiddenColumnsOf } from "~/server/column-choice.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";

/** Opened by itself it has nothing to show. */
export const loader = guardedLoader(async () => redirect("/"));

/** Keeps which columns of a list are shown, and goes back to the list. */
export const action = guardedAction(async ({ ctx, form, request, arrival }) => {
  const choice = readColumnChoice(form.get("danh-sach"), form.get("moi-cot").split(","), form.all("cot"));
  const back = /^\/(?![/\\])/.test(form.get("ve")) ? form.get("ve") : "/";
  if (!ctx.actor || !choice) return redirect(back);
  const { accountId } = ctx.actor;
  const hidden = withChoice(hiddenColumnsOf(request, accountId), choice);
  return redirect(back, { headers: { "Set-Cookie": hiddenColumnsCookie(hidden, accountId, arrival) } });
});
