import { data, type HeadersFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import { publicLoader } from "~/server/guard.server";
import { clearLeavingCookie, isLeaving } from "~/server/sign-on-cookies.server";
import { Frame } from "~/ui/frame/frame";
import type { PageHandle } from "~/ui/page-title";
import { leaveSignOn } from "~/usecases/sign-on.server";

export const handle: PageHandle = { title: (t) => t.signOn.leaving };

/**
 * Leads on to the provider, which ends its own session, after the session here has ended. By a header rather than a redirect:
 * this page is where a form led, and the policy lets no form lead to another site.
 */
export const loader = publicLoader(async ({ ctx, url, request, arrival }) => {
  if (ctx.actor) throw redirect("/");
  const cookie = clearLeavingCookie(arrival);
  const left = isLeaving(request, arrival) ? await leaveSignOn(ctx, url.origin) : null;
  if (!left) throw redirect("/dang-nhap", { headers: { "Set-Cookie": cookie } });
  return data(left, { headers: { "Set-Cookie": cookie, Refresh: `0; url=${left.address}` } });
});

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export default function SignOnLeave() {
  const { address, name } = useLoaderData<typeof loader>();
  const t = useTexts();
  const words = t.signOn;
  return (
    <Frame skipLabel={t.frame.skip} brand={<span className="campaign-name">{t.frame.product}</span>}>
      <div className="stack-2">
        <h1>{words.left}</h1>
        <p>
          {words.leavingNow(name)} <a href={address}>{words.goOn(name)}</a>
        </p>
      </div>
    </Frame>
  );
}
