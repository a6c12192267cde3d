import { redirect } from "@remix-run/node";
import { guardedLoader } from "~/server/guard.server";
import { begunCookie } from "~/server/sign-on-cookies.server";
import { beginSignOn } from "~/usecases/sign-on.server";

const page = "/tai-khoan/dang-nhap-mot-lan";

/** Sends the browser to the provider, to come back with the identity that the own account is to be linked to. */
export const loader = guardedLoader(async ({ ctx, url, arrival, request }): Promise<null> => {
  // Only from this site's own page: nobody is led into linking by a link elsewhere.
  if (["cross-site", "same-site"].includes(request.headers.get("Sec-Fetch-Site") ?? "")) throw redirect(page);
  const begun = await beginSignOn(ctx, { origin: url.origin, next: page, act: "link" });
  if (!begun.ok) throw redirect(`${page}?loi=${begun.problems[0]?.code}`);
  throw redirect(begun.value.address, { headers: { "Set-Cookie": begunCookie(begun.value.kept, arrival) } });
});
