import { data, type HeadersFunction, redirect } from "@remix-run/node";
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
import { SignOnSecondStep } from "./sign-on-second-step";

export const handle: PageHandle = { title: (t) => t.signOn.title };

/** Where the provider sends the browser back to. */
export const loader = publicLoader(async ({ ctx, url, request, address, arrival }) => {
  const kept = begunSignOn(request, arrival);
  const finished = await finishSignOn(ctx, {
    ...{ search: url.search, kept, origin: url.origin, address },
    userAgent: request.headers.get("User-Agent") ?? "",
  });
  if (!finished.ok) return signOnRefused(ctx, finished.problems, keptReturnPath(ctx, kept) ?? "");
  const { value } = finished;
  const over = clearBegunCookie(arrival);
  if ("isLinked" in value) throw redirectWithFlash(value.next, { code: "sso-linked" }, [over]);
  if ("isConfirmed" in value)
    throw redirectWithFlash(value.next === "/" ? "/tai-khoan" : value.next, { code: "confirmed" }, [over]);
  if ("challenge" in value) return data(value, { headers: { "Set-Cookie": over } });
  await signOut(ctx);
  const headers = new Headers([["Set-Cookie", over]]);
  headers.append("Set-Cookie", sessionCookie(value.signedIn.token, arrival));
  throw redirect(value.next, { headers });
});

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export default function SignOnBack() {
  const answer = useLoaderData<typeof loader>();
  if (!("challenge" in answer)) return <SignOnFailed {...answer} />;
  return <SignOnSecondStep {...answer} />;
}
