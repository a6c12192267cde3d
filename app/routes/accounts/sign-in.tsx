import { redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { signInSchema } from "~/domain/account-forms";
import { safeReturnPath } from "~/domain/sign-in";
import { capitalise, formatDay, formatLongDay } from "~/i18n/format";
import { useLocale, useTexts } from "~/i18n/texts";
import { invalid, parseForm } from "~/server/forms.server";
import { publicAction, publicLoader } from "~/server/guard.server";
import { sessionCookie } from "~/server/session.server";
import { FlashToast } from "~/ui/flash-toast";
import { fieldProblems, typed } from "~/ui/forms";
import { Frame } from "~/ui/frame/frame";
import { Stone } from "~/ui/frame/stone";
import { ButtonLink } from "~/ui/kit/button";
import { NoBreak } from "~/ui/kit/no-break";
import type { PageHandle } from "~/ui/page-title";
import { SignInFields } from "~/ui/sign-in-fields";
import { saveDraft } from "~/usecases/form-drafts.server";
import { signOut } from "~/usecases/sessions.server";
import { signIn } from "~/usecases/sign-in.server";
import { loadSignInPage, type SignInCampaign } from "~/usecases/sign-in-page.server";
import { SignOnLink } from "./sign-on-link";
import { withoutPasswords } from "./without-passwords.server";

export const handle: PageHandle = { title: (t) => t.signIn.title };

export const loader = publicLoader(async ({ ctx, url }) => {
  const next = safeReturnPath(url.searchParams.get("tiep") ?? "");
  if (ctx.actor) throw redirect(next ?? "/");
  return { campaign: await loadSignInPage(ctx), next: next ?? "", signOn: ctx.signOn?.name ?? null };
});

export const action = publicAction(async ({ ctx, form, request, address, arrival }) => {
  const parsed = parseForm(form, signInSchema);
  if (!parsed.ok) return invalid(withoutPasswords(form), parsed.problems);
  const userAgent = request.headers.get("User-Agent") ?? "";
  const outcome = await signIn(ctx, { ...parsed.value, userAgent, address });
  if (!outcome.ok) {
    const [code] = outcome.problems.map((problem) => problem.code);
    const status = code === "too-many-tries" ? 429 : code === "server-busy" ? 503 : 422;
    return invalid(withoutPasswords(form), outcome.problems, status);
  }
  await signOut(ctx);
  const { token, actor } = outcome.value;
  const resumed = form.has("_resume_path")
    ? await saveDraft({ ...ctx, actor }, form.get("_resume_path"), form.get("_resume_body"))
    : null;
  const next = resumed ?? safeReturnPath(form.get("tiep")) ?? "/";
  return redirect(next, { headers: { "Set-Cookie": sessionCookie(token, arrival) } });
});

export default function SignIn() {
  const { campaign, next, signOn } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTexts();
  const words = t.signIn;
  const resumePath = typed(answer, "_resume_path");
  return (
    <Frame
      skipLabel={t.frame.skip}
      demo={campaign?.isDemo ? { text: words.demo(formatDay(campaign.today)) } : undefined}
      brand={<Brand committee={campaign?.committee} />}
      account={<OtherLanguage next={next} />}
      footer={
        <>
          {words.purpose} <Link to="/du-lieu-ca-nhan">{t.frame.whatIsKept}</Link>
        </>
      }
      toast={<FlashToast />}
    >
      <div className="auth">
        <Countdown campaign={campaign} />
        <Form method="post" reloadDocument className="form">
          <h2>{words.title}</h2>
          <input type="hidden" name="tiep" value={next} />
          {resumePath ? (
            <>
              <input type="hidden" name="_resume_path" value={resumePath} />
              <input type="hidden" name="_resume_body" value={typed(answer, "_resume_body")} />
            </>
          ) : null}
          <SignInFields problems={fieldProblems(answer?.problems, t)} login={typed(answer, "login")} />
          {signOn ? <SignOnLink name={signOn} next={next} /> : null}
          <p className="small muted">
            {words.forgotten} {resumePath ? words.kept : null}
          </p>
        </Form>
      </div>
    </Frame>
  );
}

function Brand({ committee }: { committee: string | undefined }) {
  const t = useTexts();
  return (
    <>
      <span className="campaign-name">{t.frame.product}</span>
      <span className="campaign-line">{committee}</span>
    </>
  );
}

function Countdown({ campaign }: { campaign: SignInCampaign | null }) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.signIn;
  if (!campaign) {
    return (
      <div className="auth-say">
        <h1>{t.frame.product}</h1>
        <p className="lede">{words.noCampaign}</p>
      </div>
    );
  }
  const left = t.frame.daysLeft(campaign.tMinus);
  const electionDay = formatLongDay(campaign.electionOn, locale);
  const headline = words.headline({ left: capitalise(left), day: electionDay });
  return (
    <div className="auth-say">
      <Stone tMinus={campaign.tMinus} label={left} size="l" />
      <h1>
        <NoBreak text={headline} compounds={[...words.compounds, electionDay]} />
      </h1>
      <p className="lede">
        {words.today(formatLongDay(campaign.today, locale))} {campaign.name}.
      </p>
    </div>
  );
}

function OtherLanguage({ next }: { next: string }) {
  const other = useLocale() === "vi" ? "en" : "vi";
  const t = useTexts();
  const query = new URLSearchParams({ lang: other, ...(next ? { tiep: next } : {}) });
  return (
    <ButtonLink variant="bare" to={`/dang-nhap?${query}`} lang={other} reloadDocument>
      {t.accounts.settings.locales[other]}
    </ButtonLink>
  );
}
