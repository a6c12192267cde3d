import { redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { safeReturnPath } from "~/domain/sign-in";
import { capitalise, formatDay, formatLongDay } from "~/i18n/format";
import { useLocale, useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
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
import { hasAdministrator, loadSignInPage, type SignInCampaign } from "~/usecases/sign-in-page.server";
import { NobodyYet } from "./nobody-yet";
import { SecondStep } from "./second-step";
import { answerTo, firstStep, secondStep } from "./sign-in-steps.server";
import { SignOnLink } from "./sign-on-link";
import { WhenOutside } from "./when-outside";

export const handle: PageHandle = { title: (t) => t.signIn.title };

export const loader = publicLoader(async ({ ctx, url }) => {
  const next = safeReturnPath(url.searchParams.get("tiep") ?? "");
  if (ctx.actor) throw redirect(next ?? "/");
  // Whoever has just chosen a password need not type the name again.
  const login = (url.searchParams.get("ten") ?? "").slice(0, 40);
  const [campaign, isSetUp] = await Promise.all([loadSignInPage(ctx), hasAdministrator(ctx)]);
  return { campaign, isSetUp, next: next ?? "", login, signOn: ctx.signOn?.name ?? null };
});

export const action = publicAction(async (args) => {
  const outcome = args.form.has("challenge") ? await secondStep(args) : await firstStep(args);
  if (!outcome.ok) return answerTo(args.form, outcome.problems);
  const { ctx, form, arrival } = args;
  await signOut(ctx);
  const { token, actor, codesLeft } = outcome.value;
  const resumed = form.has("_resume_path")
    ? await saveDraft({ ...ctx, actor }, form.get("_resume_path"), form.get("_resume_body"))
    : null;
  const next = resumed ?? safeReturnPath(form.get("tiep")) ?? "/";
  const cookie = sessionCookie(token, arrival);
  if (codesLeft === null) return redirect(next, { headers: { "Set-Cookie": cookie } });
  return redirectWithFlash(next, { code: "recovery-used", params: { count: codesLeft } }, [cookie]);
});

export default function SignIn() {
  const { campaign, isSetUp, next, login, signOn } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTexts();
  const words = t.signIn;
  const resumePath = typed(answer, "_resume_path");
  const problems = fieldProblems(answer?.problems, t);
  const challenge = answer && "challenge" in answer ? answer.challenge : null;
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
          {isSetUp ? null : <NobodyYet />}
          <h2>{challenge ? t.secondFactor.step.title : words.title}</h2>
          <input type="hidden" name="tiep" value={typed(answer, "tiep", next)} />
          {resumePath ? (
            <>
              <input type="hidden" name="_resume_path" value={resumePath} />
              <input type="hidden" name="_resume_body" value={typed(answer, "_resume_body")} />
            </>
          ) : null}
          {challenge ? (
            <SecondStep challenge={challenge} problems={problems} />
          ) : (
            <>
              <SignInFields problems={problems} login={typed(answer, "login", login)} />
              {signOn ? <SignOnLink name={signOn} next={next} /> : null}
            </>
          )}
          {resumePath ? <p className="small muted">{words.kept}</p> : null}
          {challenge ? <p className="small muted">{t.secondFactor.step.lost}</p> : <WhenOutside />}
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
