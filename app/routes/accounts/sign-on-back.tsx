import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { redirectWithFlash } from "~/server/flash.server";
import { publicLoader } from "~/server/guard.server";
import { sessionCookie } from "~/server/session.server";
import { begunSignOn, clearBegunCookie } from "~/server/sign-on-cookies.server";
import type { PageHandle } from "~/ui/page-title";
import { signOut } from "~/usecases/sessions.server";
import { finishSignOn, keptReturnPath } from "~/usecases/sign-on.server";
import { SignOnFailed } from "./sign-on-failed";
import { signOnRefused } from "./sign-on-refused.server";

export const handle: PageHandle = { title: (t) => t.signOn.title };

/** Where the provider sends the browser back to. */
export const loader = publicLoader(async ({ ctx, url, request, address, arrival }) => {
  const kept = begunSignOn(request, arrival);
  const finished = await finishSignOn(ctx, {
    ...{ search: url.search, kept, origin: url.origin, address },
    userAgent: request.headers.get("User-Agent") ?? "",
  });
  if (!finished.ok) return signOnRefused(ctx, finished.problems, keptReturnPath(ctx, kept) ?? "");
  const { signedIn, next } = finished.value;
  const over = clearBegunCookie(arrival);
  if (!signedIn) throw redirectWithFlash(next, { code: "sso-linked" }, [over]);
  await signOut(ctx);
  const headers = new Headers([["Set-Cookie", over]]);
  headers.append("Set-Cookie", sessionCookie(signedIn.token, arrival));
  throw redirect(next, { headers });
});

export default function SignOnBack() {
  return <SignOnFailed {...useLoaderData<typeof loader>()} />;
}
