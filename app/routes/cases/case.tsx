import type { MetaFunction } from "@remix-run/node";
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { casesPath } from "~/domain/cases-page";
import { useTexts } from "~/i18n/texts";
import { invalid } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { caseStatusOf } from "~/ui/case-words";
import type { FormAnswer } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Status } from "~/ui/kit/status";
import type { PageHandle } from "~/ui/page-title";
import { loadCase } from "~/usecases/cases-case.server";
import { CaseActs } from "./case-acts";
import { changeCasePage } from "./case-change.server";
import { CaseDecide } from "./case-decide";
import { CaseAnswer, CaseFacts } from "./case-facts";
import { CaseHistory } from "./case-history";
import { isCaseIntent } from "./case-intents";
import { CaseNotices, LooseProblem } from "./case-notices";
import { caseNumber } from "./case-number";
import { CaseOutputs } from "./case-outputs";
import { CasePublic } from "./case-public";
import { CaseRepeats } from "./case-repeats";
import { CaseSimilar } from "./case-similar";

export const handle: PageHandle = { title: "of-its-subject" };

/** `?gan=1&q=…`: outputs to link. */
export const loader = guardedLoader(async ({ ctx, params, url, draft }) => {
  const asked = url.searchParams;
  const text = (asked.get("q") ?? "").normalize("NFC").trim().slice(0, 200);
  const page = await loadCase(ctx, params.campaign ?? "", caseNumber(params), asked.has("gan") ? text : null);
  return { page, draft: draft?.fields() ?? null };
});

export const action = guardedAction(async ({ ctx, params, form }) => {
  const intent = form.get("intent");
  if (!isCaseIntent(intent)) return invalid(form, [{ field: "form", code: "not-valid" }]);
  return changeCasePage({ ctx, slug: params.campaign ?? "", number: caseNumber(params) }, intent, form);
}, "case.report");

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.page.row.code} ${data.page.row.claim}` : "" },
];

/** After a lost race the page has to show what the other person saved. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 422 || defaultShouldRevalidate;

export default function Case() {
  const { page, draft } = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined =
    useActionData<typeof action>() ?? (draft ? { problems: [], values: draft } : undefined);
  const words = useTexts().cases;
  const { row } = page;
  const answerTo = (intent: string) => (answer?.values.intent?.[0] === intent ? answer : undefined);
  return (
    <>
      <PageHead
        title={row.claim}
        compounds={["bầu cử", "cử tri"]}
        crumbs={[{ label: words.crumb, to: casesPath(page.slug) }, { label: row.code }]}
        crumbsLabel={words.crumbs}
        lede={
          <Status kind={row.isOver ? "bad" : caseStatusOf[row.state]}>
            {row.isOver ? `${words.states[row.state]}, ${words.over.toLowerCase()}` : words.states[row.state]}
          </Status>
        }
      />
      <LooseProblem answer={answer} />
      <CaseNotices page={page} />
      <CaseSimilar page={page} />
      <div className="cols">
        <div className="c-7">
          <CaseAnswer page={page} />
          {page.may.decide ? (
            <CaseDecide
              key={answerTo("decide") ? "typed" : page.version}
              page={page}
              answer={answerTo("decide")}
            />
          ) : null}
          <CaseOutputs page={page} answer={answerTo("link") ?? answerTo("published")} />
        </div>
        <div className="c-5">
          <Section title={words.page.clock}>
            <CaseFacts page={page} />
          </Section>
          {page.may.decide && row.state === "published" ? <CasePublic page={page} /> : null}
          <CaseRepeats page={page} answer={answerTo("repeat")} />
          <Section title={words.page.history}>
            <CaseHistory lines={page.history} />
          </Section>
        </div>
      </div>
      <CaseActs page={page} answer={answer} />
    </>
  );
}
