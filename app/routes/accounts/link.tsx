import { data } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { newPasswordSchema } from "~/domain/account-forms";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { publicAction, publicLoader } from "~/server/guard.server";
import { clearSessionCookie } from "~/server/session.server";
import { fieldProblems } from "~/ui/forms";
import { Frame } from "~/ui/frame/frame";
import { PageHead } from "~/ui/frame/page-head";
import { Button, ButtonLink } from "~/ui/kit/button";
import { TextInput } from "~/ui/kit/inputs";
import type { PageHandle } from "~/ui/page-title";
import { acceptLink, loadLinkPage } from "~/usecases/account-links.server";
import { momentOf } from "~/usecases/instants.server";
import { signOut } from "~/usecases/sessions.server";
import { NewPasswordFields } from "./new-password-fields";
import { withoutPasswords } from "./without-passwords.server";

export const handle: PageHandle = { title: (t) => t.accounts.link.submit };

const gone = 410;

export const loader = publicLoader(async ({ ctx, params }) => {
  const link = await loadLinkPage(ctx, params.token ?? "");
  if (!link) return data(null, { status: gone });
  const { purpose, loginName, displayName, expiresAt } = link;
  return data({ purpose, loginName, displayName, until: momentOf(expiresAt) });
});

export const action = publicAction(async ({ ctx, params, form, arrival }) => {
  const parsed = parseForm(form, newPasswordSchema);
  if (!parsed.ok) return invalid(withoutPasswords(form), parsed.problems);
  const outcome = await acceptLink(ctx, params.token ?? "", parsed.value);
  if (!outcome.ok) {
    const isSpent = outcome.problems.some(({ code }) => code === "link-spent");
    return invalid(withoutPasswords(form), outcome.problems, isSpent ? gone : undefined);
  }
  await signOut(ctx);
  const next = `/dang-nhap?ten=${encodeURIComponent(outcome.value.loginName)}`;
  return redirectWithFlash(next, { code: "password-set" }, [clearSessionCookie(arrival)]);
});

/** Whether the link still works may have changed with the answer. */
export const shouldRevalidate = () => true;

export default function OneTimeLink() {
  const link = useLoaderData<typeof loader>();
  const t = useTexts();
  const words = t.accounts.link;
  const brand = <span className="campaign-name">{t.frame.product}</span>;
  return (
    <Frame skipLabel={t.frame.skip} brand={brand}>
      {link ? (
        <ChoosePassword {...link} />
      ) : (
        <>
          <PageHead title={words.spent} lede={words.spentText} />
          <ButtonLink to="/dang-nhap">{words.toSignIn}</ButtonLink>
        </>
      )}
    </Frame>
  );
}

interface OpenLink {
  purpose: "invite" | "reset";
  loginName: string;
  displayName: string;
  until: string;
}

function ChoosePassword({ purpose, loginName, displayName, until }: OpenLink) {
  const answer = useActionData<typeof action>();
  const t = useTexts();
  const words = t.accounts.link;
  const problems = fieldProblems(answer?.problems, t);
  return (
    <>
      <PageHead title={words[purpose]} lede={words.lede({ name: displayName, login: loginName, until })} />
      <div className="cols">
        <Form method="post" className="form c-5">
          <TextInput
            name="loginName"
            label={words.login}
            defaultValue={loginName}
            autoComplete="username"
            readOnly
          />
          <NewPasswordFields problems={problems} />
          <div className="acts">
            <Button variant="go">{words.submit}</Button>
          </div>
          {purpose === "reset" ? <p className="small muted">{words.ends}</p> : null}
        </Form>
      </div>
    </>
  );
}
