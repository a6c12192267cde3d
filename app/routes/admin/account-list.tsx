import { data } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useEffect } from "react";
import type { ListedAccount } from "~/domain/account-list";
import { useTexts } from "~/i18n/texts";
import { invalid } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Button } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { Select, TextArea } from "~/ui/kit/inputs";
import type { PageHandle } from "~/ui/page-title";
import { createAccountList, loadAccountListForm, previewAccountList } from "~/usecases/account-list.server";
import { momentOf } from "~/usecases/instants.server";
import { AccountListMade } from "./account-list-made";
import { AccountListPreview } from "./account-list-preview";
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
  const problems = fieldProblems(answer?.problems, t);
  const { secretaries, units } = page.missing;
  const isUsable = people?.every((one) => one.problems.length === 0) === true;
  return (
    <>
      {head}
      <FormErrorSummary
        title={t.frame.summaryTitle(Object.keys(problems).length)}
        problems={Object.entries(problems).map(([field, message]) => ({ field, message }))}
      />
      <Form method="post" className="form">
        <input type="hidden" name="_key" value={typed(answer, "_key") || page.formKey} />
        <Select
          name="campaign"
          label={words.campaign}
          defaultValue={typed(answer, "campaign", page.slug)}
          options={page.campaigns.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        {people ? <AccountListPreview people={people} /> : null}
        <TextArea
          name="lines"
          label={words.lines}
          hint={
            answer || units.length === 0
              ? words.linesHint
              : `${words.proposed({ secretaries, units: units.length })} ${words.linesHint}`
          }
          rows={14}
          defaultValue={typed(answer, "lines", page.lines)}
          error={problems.lines}
          spellCheck={false}
          key={people ? "again" : "first"}
        />
        <div className="acts">
          <Button variant={isUsable ? "plain" : "go"} name="intent" value="preview">
            {words.preview}
          </Button>
        </div>
      </Form>
    </>
  );
}
