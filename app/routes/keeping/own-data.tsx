import { useActionData, useLoaderData } from "@remix-run/react";
import { ownCounts } from "~/domain/own-data";
import { askCorrectionForm, withdrawCorrectionForm } from "~/domain/own-data-forms";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import type { FormAnswer } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Facts } from "~/ui/kit/facts";
import { Table } from "~/ui/kit/table";
import type { PageHandle } from "~/ui/page-title";
import { askCorrection, withdrawCorrection } from "~/usecases/corrections.server";
import { loadOwnData, type OwnDataPage } from "~/usecases/own-data.server";
import { AskForm, OwnCorrections } from "./own-corrections";

export const handle: PageHandle = { title: (t) => t.ownData.title };

export const loader = guardedLoader(async ({ ctx, draft }) => ({
  page: await loadOwnData(ctx),
  draft: draft?.fields() ?? null,
}));

const path = "/tai-khoan/du-lieu";

export const action = guardedAction(async ({ ctx, form }) => {
  if (form.get("intent") === "withdraw") {
    const parsed = parseForm(form, withdrawCorrectionForm);
    if (!parsed.ok) return invalid(form, parsed.problems);
    const outcome = await withdrawCorrection(ctx, parsed.value.request);
    if (!outcome.ok) return invalid(form, outcome.problems);
    return redirectWithFlash(path, { code: "correction-withdrawn" });
  }
  const parsed = parseForm(form, askCorrectionForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await askCorrection(ctx, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  return redirectWithFlash(path, { code: "correction-asked" });
});

export default function OwnDataRoute() {
  const { page, draft } = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined =
    useActionData<typeof action>() ?? (draft ? { problems: [], values: draft } : undefined);
  const t = useTexts();
  const words = t.ownData;
  const { account } = page;
  const shown = ["displayName", "loginName", "title", "email", "createdAt"] as const;
  return (
    <>
      <PageHead
        title={words.title}
        lede={words.lede}
        crumbs={[{ label: t.frame.account, to: "/tai-khoan" }, { label: words.title }]}
        crumbsLabel={t.admin.crumbs}
        actions={
          <>
            <a href={`${path}/tai-ve?dang=json`}>{words.json}</a>
            <a href={`${path}/tai-ve?dang=trang`}>{words.page}</a>
            <a href="/du-lieu-ca-nhan">{t.frame.whatIsKept}</a>
          </>
        }
      />
      <Section title={words.account}>
        <Facts
          layout="list"
          facts={shown
            .filter((key) => account[key] !== "")
            .map((key) => ({ term: words.facts[key], value: account[key] }))}
        />
      </Section>
      <Section title={words.askTitle}>
        <AskForm key={page.formKey} page={page} answer={answer} />
      </Section>
      <Section title={words.corrections}>
        <OwnCorrections corrections={page.corrections} />
      </Section>
      <Kept page={page} />
    </>
  );
}

function Kept({ page }: { page: OwnDataPage }) {
  const t = useTexts();
  const words = t.ownData;
  const { columns } = words;
  return (
    <>
      <Section title={words.roles}>
        <Table
          caption={words.roles}
          captionHidden
          rows={page.roles}
          rowKey={({ role, campaign, unit, from }) => `${role} ${campaign} ${unit} ${from}`}
          columns={[
            { key: "role", head: columns.role, rowHeader: true, cell: ({ role }) => t.frame.roles[role] },
            { key: "campaign", head: columns.campaign, cell: ({ campaign }) => campaign || words.everywhere },
            { key: "unit", head: columns.unit, cell: ({ unit }) => unit },
            {
              key: "when",
              head: columns.when,
              cell: ({ from, to }) =>
                words.span({ from: formatDay(from), to: to === null ? "" : formatDay(to) }),
            },
          ]}
        />
      </Section>
      <Section title={words.counts}>
        <Table
          caption={words.counts}
          captionHidden
          rows={ownCounts}
          rowKey={(key) => key}
          columns={[
            { key: "what", head: columns.what, rowHeader: true, cell: (key) => words.counted[key] },
            { key: "value", head: columns.value, numeric: true, cell: (key) => page.counts[key] },
          ]}
        />
      </Section>
    </>
  );
}
