import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { confirmSchema } from "~/domain/account-forms";
import { keptFields } from "~/domain/form-drafts";
import { confirmedMinutes } from "~/domain/sessions";
import { safeReturnPath } from "~/domain/sign-in";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { ConfirmForm } from "~/ui/confirm-form";
import { fieldProblems, typed } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import type { PageHandle } from "~/ui/page-title";
import { confirmStepUp, wayToConfirm } from "~/usecases/step-up.server";
import { GoOn } from "./go-on";
import { withoutSecrets } from "./without-passwords.server";

export const handle: PageHandle = { title: (t) => t.stepUp.title };

export const loader = guardedLoader(async ({ ctx, url }) => ({
  asks: await wayToConfirm(ctx),
  next: safeReturnPath(url.searchParams.get("tiep") ?? "") ?? "",
}));

export const action = guardedAction(async ({ ctx, form }) => {
  const parsed = parseForm(form, confirmSchema);
  if (!parsed.ok) return invalid(withoutSecrets(form), parsed.problems);
  const outcome = await confirmStepUp(ctx, parsed.value);
  if (!outcome.ok) {
    const isBlocked = outcome.problems.some(({ code }) => code === "too-many-tries");
    return invalid(withoutSecrets(form), outcome.problems, isBlocked ? 429 : 422);
  }
  const path = safeReturnPath(form.get("_resume_path"));
  if (path !== null) return data({ goOn: { path, body: keptFields(form.get("_resume_body")) } });
  const next = safeReturnPath(form.get("tiep"));
  if (next !== null) return data({ goOn: { path: next, body: null } });
  throw redirectWithFlash("/tai-khoan", { code: "confirmed" });
});

export default function Confirm() {
  const { asks, next } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTexts();
  const words = t.stepUp;
  if (answer && "goOn" in answer) return <GoOn {...answer.goOn} />;
  const path = typed(answer, "_resume_path");
  return (
    <>
      <PageHead title={words.title} lede={path ? words.text : words.lede(confirmedMinutes)} />
      <ConfirmForm
        asks={asks}
        carried={path ? { path, body: typed(answer, "_resume_body") } : undefined}
        next={typed(answer, "tiep", next)}
        problems={fieldProblems(answer?.problems, t)}
      />
    </>
  );
}
