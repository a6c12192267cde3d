import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { passwordChangeSchema } from "~/domain/account-forms";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { fieldProblems } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Button, ButtonLink } from "~/ui/kit/button";
import { TextInput } from "~/ui/kit/inputs";
import { Notice } from "~/ui/kit/notice";
import type { PageHandle } from "~/ui/page-title";
import { changeOwnPassword } from "~/usecases/own-account.server";
import { requireStepUp } from "~/usecases/step-up.server";
import { NewPasswordFields } from "./new-password-fields";
import { withoutPasswords } from "./without-passwords.server";

export const handle: PageHandle = { title: (t) => t.accounts.password.title };

export const loader = guardedLoader(async ({ ctx }) => {
  const { loginName, mustChangePassword, factor } = ctx.actor ?? requireStepUp(ctx);
  // Asked before anything is typed: passwords are not carried along.
  if (factor === "held") requireStepUp(ctx);
  return { loginName, isForced: mustChangePassword };
});

export const action = guardedAction(async ({ ctx, form }) => {
  const parsed = parseForm(form, passwordChangeSchema);
  if (!parsed.ok) return invalid(withoutPasswords(form), parsed.problems);
  const outcome = await changeOwnPassword(ctx, parsed.value);
  if (!outcome.ok) return invalid(withoutPasswords(form), outcome.problems);
  const path = ctx.actor?.mustChangePassword ? "/" : "/tai-khoan";
  return redirectWithFlash(path, { code: "password-changed" });
});

export default function ChangePassword() {
  const { loginName, isForced } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTexts();
  const words = t.accounts.password;
  const problems = fieldProblems(answer?.problems, t);
  return (
    <>
      <PageHead title={words.title} lede={isForced ? words.first : words.ends} />
      {problems.form ? <Notice kind="bad" live="alert" title={problems.form} /> : null}
      <div className="cols">
        <Form method="post" className="form c-5">
          <input type="hidden" name="username" value={loginName} autoComplete="username" />
          <TextInput
            name="currentPassword"
            type="password"
            label={words.current}
            autoComplete="current-password"
            maxLength={1_000}
            error={problems.currentPassword}
          />
          <NewPasswordFields problems={problems} />
          <div className="acts">
            <Button variant="go">{words.submit}</Button>
            {isForced ? null : (
              <ButtonLink variant="bare" to="/tai-khoan">
                {words.keep}
              </ButtonLink>
            )}
          </div>
        </Form>
      </div>
    </>
  );
}
