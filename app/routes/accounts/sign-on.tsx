import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { safeReturnPath } from "~/domain/sign-in";
import { publicLoader } from "~/server/guard.server";
import { begunCookie } from "~/server/sign-on-cookies.server";
import type { PageHandle } from "~/ui/page-title";
import { beginSignOn } from "~/usecases/sign-on.server";
import { SignOnFailed } from "./sign-on-failed";
import { signOnRefused } from "./sign-on-refused.server";

export const handle: PageHandle = { title: (t) => t.signOn.title };

/** Sends the browser to the provider. A link, not a form: the page's policy lets forms go nowhere else. */
export const loader = publicLoader(async ({ ctx, url, arrival }) => {
  const next = safeReturnPath(url.searchParams.get("tiep") ?? "") ?? "";
  const act = url.searchParams.has("xac-nhan") ? "confirm" : "enter";
  if (ctx.actor && act === "enter") throw redirect(next || "/");
  if (!ctx.actor && act === "confirm") throw redirect("/dang-nhap");
  const begun = await beginSignOn(ctx, { origin: url.origin, next, act });
  if (!begun.ok) return signOnRefused(ctx, begun.problems, next);
  throw redirect(begun.value.address, { headers: { "Set-Cookie": begunCookie(begun.value.kept, arrival) } });
});

export default function SignOn() {
  return <SignOnFailed {...useLoaderData<typeof loader>()} />;
}
