import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { factorPolicySchema } from "~/domain/account-forms";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { fieldProblems, typed } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { RadioGroup } from "~/ui/kit/choices";
import { Facts } from "~/ui/kit/facts";
import { Notice } from "~/ui/kit/notice";
import { Table } from "~/ui/kit/table";
import type { PageHandle } from "~/ui/page-title";
import { changeFactorPolicy, type FactorPolicyPage, loadFactorPolicy } from "~/usecases/factor-policy.server";

export const handle: PageHandle = { title: (t) => t.secondFactor.policy.title };

export const loader = guardedLoader(async ({ ctx }) => loadFactorPolicy(ctx));

export const action = guardedAction(async ({ ctx, form }) => {
  const parsed = parseForm(form, factorPolicySchema);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await changeFactorPolicy(ctx, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  return redirectWithFlash("/quan-tri/an-toan", { code: "policy-saved" });
}, "account.manage");

/** A refused form must see what somebody else has chosen meanwhile. */
export const shouldRevalidate = () => true;

export default function SafeAccess() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTexts();
  const words = t.secondFactor.policy;
  const problems = fieldProblems(answer?.problems, t);
  return (
    <>
      <PageHead
        title={words.title}
        crumbs={[{ label: t.admin.title, to: "/quan-tri" }, { label: words.title }]}
        crumbsLabel={t.admin.crumbs}
        lede={words.lede}
      />
      {problems.form ? <Notice kind="bad" live="alert" title={problems.form} /> : null}
      <Form method="post" className="form" key={page.version}>
        <input type="hidden" name="version" value={page.version} />
        <RadioGroup
          name="policy"
          legend={words.legend}
          defaultValue={typed(answer, "policy", page.inForce)}
          options={page.allowed.map((value) => ({ value, label: words.choices[value] }))}
          error={problems.policy}
        />
        <div className="acts">
          <Button variant="go">{words.save}</Button>
        </div>
      </Form>
      <Section title={words.stateTitle}>
        <Facts
          facts={[
            { term: words.holders, value: page.holders },
            { term: words.lacking, value: page.lacking.length },
          ]}
        />
      </Section>
      <Lacking people={page.lacking} isAsked={page.inForce !== "none"} />
    </>
  );
}

function Lacking({ people, isAsked }: { people: FactorPolicyPage["lacking"]; isAsked: boolean }) {
  const words = useTexts().secondFactor.policy;
  return (
    <Section title={words.lackingTitle} note={people.length > 0 ? words.lackingNote : undefined}>
      {people.length === 0 ? (
        <p>{isAsked ? words.nobody : words.noneAsked}</p>
      ) : (
        <Table
          caption={words.lackingTitle}
          captionHidden
          rows={people}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              head: words.columns.name,
              rowHeader: true,
              phone: "lead",
              cell: ({ id, displayName }) => <Link to={`/quan-tri/tai-khoan/${id}`}>{displayName}</Link>,
            },
            { key: "title", head: words.columns.title, cell: ({ title }) => title },
          ]}
        />
      )}
    </Section>
  );
}
