import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, problemText } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Notice } from "~/ui/kit/notice";
import type { PageHandle } from "~/ui/page-title";
import { loadAccount } from "~/usecases/account-pages.server";
import { momentOf } from "~/usecases/instants.server";
import { loadAccountSignOn } from "~/usecases/sign-on-links.server";
import { AccountAccess } from "./account-access";
import { performOnAccount } from "./account-actions.server";
import { AccountDetailsForm } from "./account-details-form";
import { AccountRoles } from "./account-roles";
import { AccountSignOn } from "./account-sign-on";
import { OneTimeLink } from "./one-time-link";

export const handle: PageHandle = { title: (t) => t.admin.list.title };

export const loader = guardedLoader(async ({ ctx, params, draft }) => {
  const { waitingLink, factorSince, ...account } = await loadAccount(ctx, params.account ?? "");
  const waiting = waitingLink && { purpose: waitingLink.purpose, until: momentOf(waitingLink.expiresAt) };
  const found = await loadAccountSignOn(ctx, account.id);
  const linked = found?.linked && { ...found.linked, at: momentOf(found.linked.linkedAt) };
  return {
    ...account,
    waiting,
    signOn: found && { name: found.name, linked: linked ?? null },
    factorSince: factorSince && momentOf(factorSince),
    draft: draft?.fields() ?? null,
  };
});

export const action = guardedAction(performOnAccount, "account.manage");

/** A refused form must see what others have stored meanwhile. */
export const shouldRevalidate = () => true;

export default function Account() {
  const account = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const t = useTexts();
  const words = t.admin.account;
  const drafted = account.draft ? { problems: [], values: account.draft } : undefined;
  const answer: FormAnswer | undefined = answered && "problems" in answered ? answered : drafted;
  const intent = answer?.values.intent?.[0];
  const answerTo = (form: string) => (intent === form ? answer : undefined);
  const general = answer?.problems.find(({ field }) => field === "form");
  return (
    <>
      <PageHead
        title={account.displayName}
        crumbs={[
          { label: t.admin.title, to: "/quan-tri" },
          { label: t.admin.list.title, to: "/quan-tri/tai-khoan" },
          { label: account.displayName },
        ]}
        crumbsLabel={t.admin.crumbs}
        lede={account.isSelf ? words.self : undefined}
        actions={<Link to={`/quan-tri/nhat-ky?loai=account&muc=${account.id}`}>{words.history}</Link>}
      />
      {general ? <Notice kind="bad" live="alert" title={problemText(general, t)} /> : null}
      {answered && "link" in answered ? <OneTimeLink {...answered.link} /> : null}
      <AccountDetailsForm account={account} answer={answerTo("edit")} />
      <AccountRoles account={account} granting={answerTo("grant")} ending={answerTo("end")} />
      <AccountAccess account={account} />
      {account.signOn ? <AccountSignOn signOn={account.signOn} answer={answerTo("sign-on-link")} /> : null}
    </>
  );
}
