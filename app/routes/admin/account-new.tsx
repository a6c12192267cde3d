import { data } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { accountDetailsSchema } from "~/domain/account-forms";
import { membershipSchema } from "~/domain/memberships";
import { type Texts, useTexts } from "~/i18n/texts";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Button, ButtonLink } from "~/ui/kit/button";
import { Fieldset } from "~/ui/kit/field";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { Notice } from "~/ui/kit/notice";
import type { PageHandle } from "~/ui/page-title";
import { loadNewAccount } from "~/usecases/account-pages.server";
import { createAccount } from "~/usecases/accounts.server";
import { AccountFields } from "./account-fields";
import { MembershipFields } from "./membership-fields";
import { OneTimeLink, type ShownLink } from "./one-time-link";
import { shownLink } from "./shown-link.server";

export const handle: PageHandle = { title: (t) => t.admin.account.newTitle };

export const loader = guardedLoader(async ({ ctx, draft }) => {
  const page = await loadNewAccount(ctx);
  return { ...page, draft: draft?.fields() ?? null };
});

export const action = guardedAction(async ({ ctx, form, url }) => {
  const details = parseForm(form, accountDetailsSchema);
  const membership = parseForm(form, membershipSchema);
  if (!details.ok || !membership.ok) {
    return invalid(
      form,
      [details, membership].flatMap((read) => (read.ok ? [] : read.problems)),
    );
  }
  const request = { key: form.get("_key"), details: details.value, membership: membership.value };
  const outcome = await createAccount(ctx, request);
  if (!outcome.ok) return invalid(form, outcome.problems);
  const { accountId, link } = outcome.value;
  const { displayName } = details.value;
  return data({ created: { accountId, displayName, link: link && shownLink(link, url) } }, { status: 201 });
}, "account.manage");

export default function NewAccount() {
  const { formKey, choices, draft } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const t = useTexts();
  const words = t.admin.account;
  const crumbs = [
    { label: t.admin.title, to: "/quan-tri" },
    { label: t.admin.list.title, to: "/quan-tri/tai-khoan" },
    { label: words.newTitle },
  ];
  const head = (
    <PageHead title={words.newTitle} lede={words.newLede} crumbs={crumbs} crumbsLabel={t.admin.crumbs} />
  );
  if (answered && "created" in answered) return <Created {...answered.created} head={head} />;
  const answer: FormAnswer | undefined = answered ?? (draft ? { problems: [], values: draft } : undefined);
  const problems = fieldProblems(answer?.problems, t);
  const list = Object.entries(problems).map(([field, message]) => problemLine(field, message, labelsOf(t)));
  return (
    <>
      {head}
      <FormErrorSummary title={t.frame.summaryTitle(list.length)} problems={list} />
      <div className="cols">
        <Form method="post" className="form c-6">
          <input type="hidden" name="_key" value={typed(answer, "_key") || formKey} />
          <AccountFields answer={answer} problems={problems} />
          <Fieldset legend={t.admin.memberships.title}>
            <MembershipFields choices={choices} answer={answer} problems={problems} />
          </Fieldset>
          <div className="acts">
            <Button variant="go">{words.create}</Button>
          </div>
        </Form>
      </div>
    </>
  );
}

const labelsOf = ({ admin: { account, memberships } }: Texts): Record<string, string> => ({
  ...{ displayName: account.displayName, loginName: account.loginName },
  ...{ title: account.position, email: account.email },
  ...{
    role: memberships.role,
    scope: memberships.scope,
    from: memberships.from,
    lastDay: memberships.lastDay,
  },
});

function problemLine(field: string, message: string, labels: Record<string, string>) {
  const label = labels[field];
  return label === undefined ? { message } : { field, message: `${label}: ${message}` };
}

interface CreatedProps {
  accountId: string;
  displayName: string;
  link: ShownLink | null;
  head: ReactNode;
}

function Created({ accountId, displayName, link, head }: CreatedProps) {
  const words = useTexts().admin.account;
  return (
    <>
      {head}
      <p className="take">{words.created(displayName)}</p>
      {link ? <OneTimeLink {...link} /> : <Notice kind="warn" title={words.createdBefore} />}
      <div className="acts">
        <ButtonLink to={`/quan-tri/tai-khoan/${accountId}`}>{words.open}</ButtonLink>
        <ButtonLink variant="bare" to="/quan-tri/tai-khoan/moi" reloadDocument>
          {words.another}
        </ButtonLink>
      </div>
    </>
  );
}
