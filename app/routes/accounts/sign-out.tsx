import { redirect } from "@remix-run/node";
import { redirectWithFlash } from "~/server/flash.server";
import { publicAction, publicLoader } from "~/server/guard.server";
import { clearSessionCookie } from "~/server/session.server";
import { isLeaving, leavingCookie } from "~/server/sign-on-cookies.server";
import type { PageHandle } from "~/ui/page-title";
import { signOut } from "~/usecases/sessions.server";
import { cameBySignOn } from "~/usecases/sign-on.server";

export const handle: PageHandle = { title: (t) => t.frame.signOut };

/** Only a form signs out; an address typed or followed does nothing, but leads on who has just signed out. */
export const loader = publicLoader(async ({ ctx, request, arrival }): Promise<null> => {
  if (ctx.actor) throw redirect("/");
  throw redirect(isLeaving(request, arrival) ? "/dang-nhap/mot-lan/ra" : "/dang-nhap");
});

export const action = publicAction(async ({ ctx, arrival }) => {
  const leaves = await cameBySignOn(ctx);
  await signOut(ctx);
  if (leaves) {
    const headers = new Headers([["Set-Cookie", clearSessionCookie(arrival)]]);
    headers.append("Set-Cookie", leavingCookie(arrival));
    return redirect("/dang-nhap/mot-lan/ra", { headers });
  }
  return redirectWithFlash("/dang-nhap", { code: "signed-out" }, [clearSessionCookie(arrival)]);
});

export default function SignOut() {
  return null;
}
