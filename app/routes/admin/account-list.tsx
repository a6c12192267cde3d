import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useEffect } from "react";
import type { ListedAccount } from "~/domain/account-list";
import { useTexts } from "~/i18n/texts";
import { invalid } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import type { FormAnswer } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { EmptyState } from "~/ui/kit/empty-state";
import type { PageHandle } from "~/ui/page-title";
import { createAccountList, loadAccountListForm, previewAccountList } from "~/usecases/account-list.server";
import { momentOf } from "~/usecases/instants.server";
import { AccountListForm } from "./account-list-form";
import { AccountListMade } from "./account-list-made";
import { proposedLines } from "./account-list-proposed.server";
import { shownLink } from "./shown-link.server";

export const handle: PageHandle = { title: (t) => t.accountList.title };

export const loader = guardedLoader(async ({ ctx, url, draft, locale }) => {
  const page = await loadAccountListForm(ctx, url.searchParams.get("cuoc") ?? "");
  return { ...page, lines: proposedLines(page.missing, locale), draft: draft?.fields() ?? null };
});

export const action = guardedAction(async ({ ctx, form, url }) => {
  const wanted = { slug: form.get("campaign"), lines: form.get("lines") };
  if (form.get("intent") !== "create") {
    const read = await previewAccountList(ctx, wanted);
    if (!read.ok) return invalid(form, read.problems);
    return data({ read: read.value, values: form.fields(), problems: [] });
  }
  const outcome = await createAccountList(ctx, { ...wanted, key: form.get("_key") });
  if (!outcome.ok) return invalid(form, outcome.problems);
  const until = outcome.value[0]?.link?.expiresAt;
  const people = outcome.value.map(({ link, ...one }) => ({
    ...one,
    href: link ? shownLink(link, url).href : "",
  }));
  const made = { people, until: until ? momentOf(until) : null, slug: wanted.slug };
  return data({ made }, { status: 201 });
}, "account.manage");

export default function AccountList() {
  const page = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const t = useTexts();
  const words = t.accountList;
  // What came of the list stands above it; the button that was pressed is at its end.
  useEffect(() => {
    if (answered) window.scrollTo(0, 0);
  }, [answered]);
  const crumbs = [
    { label: t.admin.title, to: "/quan-tri" },
    { label: t.admin.list.title, to: "/quan-tri/tai-khoan" },
    { label: words.title },
  ];
  const head = (
    <PageHead title={words.title} lede={words.lede} crumbs={crumbs} crumbsLabel={t.admin.crumbs} />
  );
  if (page.slug === "")
    return (
      <>
        {head}
        <EmptyState title={words.noCampaign} />
      </>
    );
  if (answered && "made" in answered)
    return (
      <>
        {head}
        <AccountListMade {...answered.made} />
      </>
    );
  const people = (answered && "read" in answered ? answered.read : null) as ListedAccount[] | null;
  const answer: FormAnswer | undefined =
    answered ?? (page.draft ? { problems: [], values: page.draft } : undefined);
  return (
    <>
      {head}
      <AccountListForm page={page} answer={answer} people={people} />
    </>
  );
}
