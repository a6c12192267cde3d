import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { factorSchema } from "~/domain/account-forms";
import { factorPath } from "~/domain/accounts";
import { safeReturnPath } from "~/domain/sign-in";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { type ActionArgs, guardedAction, guardedLoader } from "~/server/guard.server";
import { fieldProblems } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Notice } from "~/ui/kit/notice";
import type { PageHandle } from "~/ui/page-title";
import { momentOf } from "~/usecases/instants.server";
import {
  finishSetUp,
  loadSecondFactor,
  removeOwnFactor,
  renewRecoveryCodes,
  startSetUp,
  stopSetUp,
} from "~/usecases/second-factor.server";
import { FactorSetUp } from "./factor-set-up";
import { FactorState } from "./factor-state";
import { RecoveryCodes } from "./recovery-codes";
import { withoutSecrets } from "./without-passwords.server";

export const handle: PageHandle = { title: (t) => t.secondFactor.title };

export const loader = guardedLoader(async ({ ctx, url }) => {
  const page = await loadSecondFactor(ctx);
  return {
    ...page,
    since: page.since && momentOf(page.since),
    login: ctx.actor?.loginName ?? "",
    next: nextOf(url) ?? "",
  };
});

export const action = guardedAction(async (args) => {
  const parsed = parseForm(args.form, factorSchema);
  if (!parsed.ok) return invalid(withoutSecrets(args.form), parsed.problems);
  return performers[parsed.value.intent](args, parsed.value.code);
});

const performers = { start, stop, finish, renew, remove };

async function start({ ctx, url }: ActionArgs) {
  await startSetUp(ctx);
  return redirect(factorPath + url.search);
}

async function stop({ ctx, url }: ActionArgs) {
  await stopSetUp(ctx);
  return redirect(factorPath + url.search);
}

async function finish({ ctx, form }: ActionArgs, code: string) {
  const outcome = await finishSetUp(ctx, code);
  if (!outcome.ok) return invalid(withoutSecrets(form), outcome.problems);
  return data({ codes: outcome.value, isNew: true }, { status: 201 });
}

async function renew({ ctx }: ActionArgs) {
  return data({ codes: await renewRecoveryCodes(ctx), isNew: false }, { status: 201 });
}

async function remove({ ctx, form }: ActionArgs) {
  const outcome = await removeOwnFactor(ctx);
  if (!outcome.ok) return invalid(form, outcome.problems);
  return redirectWithFlash("/tai-khoan", { code: "factor-removed" });
}

/** Where the person was going when the installation asked for a second factor. */
const nextOf = (url: URL) => safeReturnPath(url.searchParams.get("tiep") ?? "");

/** What is shown depends on what the action did. */
export const shouldRevalidate = () => true;

export default function SecondFactor() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTexts();
  const words = t.secondFactor;
  if (answer && "codes" in answer) {
    return <RecoveryCodes {...answer} login={page.login} next={page.next || "/tai-khoan"} />;
  }
  const problems = fieldProblems(answer?.problems, t);
  const mustSetUp = page.isRequired && page.since === null;
  return (
    <>
      <PageHead title={words.title} lede={mustSetUp ? words.required : words.lede} />
      {problems.form ? <Notice kind="bad" live="alert" title={problems.form} /> : null}
      {page.waiting ? (
        <FactorSetUp waiting={page.waiting} isChange={page.since !== null} problem={problems.code} />
      ) : (
        <FactorState since={page.since} codesLeft={page.codesLeft} isRequired={page.isRequired} />
      )}
    </>
  );
}
