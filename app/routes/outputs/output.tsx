import type { MetaFunction } from "@remix-run/node";
import { Link, type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { useLocale, useTexts } from "~/i18n/texts";
import { invalid } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, problemText } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { ButtonLink } from "~/ui/kit/button";
import { Notice } from "~/ui/kit/notice";
import type { PageHandle } from "~/ui/page-title";
import { loadOutputCases } from "~/usecases/cases-output.server";
import { loadEvidence } from "~/usecases/evidence-page.server";
import { formParams } from "~/usecases/outputs-form.server";
import { loadOutput, type OutputPage } from "~/usecases/outputs-output.server";
import { changeOutput } from "./change.server";
import { EvidenceSection } from "./evidence-section";
import { type Intent, isIntent } from "./intents";
import { OutputCases } from "./output-cases";
import { OutputFacts, Story } from "./output-facts";
import { RestorationForm, RevisionForm, WithdrawalForm } from "./output-forms";
import { OutputHistory } from "./output-history";
import { OutputListing } from "./output-listing";
import { numberIn } from "./output-number";
import { OutputTwins } from "./output-twins";
import { figureWords } from "./quantity-words";
import { ProblemSummary } from "./warnings";

export const handle: PageHandle = { title: "of-its-subject" };

export const loader = guardedLoader(async ({ ctx, params, draft }) => {
  const page = await loadOutput(ctx, params.campaign ?? "", numberIn(params));
  const evidence = await loadEvidence(ctx, page.slug, page.number);
  const cases = await loadOutputCases(ctx, page.slug, page.number);
  const copyPath = `/${page.slug}/ket-qua/moi?${formParams.copyOf}=${page.number}`;
  return { page, evidence, cases, copyPath, draft: draft?.fields() ?? null };
});

export const action = guardedAction(async ({ ctx, params, form }) => {
  const intent = form.get("intent");
  if (!isIntent(intent)) return invalid(form, [{ field: "form", code: "not-valid" }]);
  return changeOutput(ctx, params.campaign ?? "", numberIn(params), intent, form);
}, "output.revise");

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.content.title ?? "" }];

/** After a lost race the page has to show what the other person saved. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 422 || defaultShouldRevalidate;

export default function Output() {
  const { page, evidence, cases, copyPath, draft } = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined =
    useActionData<typeof action>() ?? (draft ? { problems: [], values: draft } : undefined);
  const t = useTexts();
  const locale = useLocale();
  const words = t.outputs.page;
  const { content } = page;
  const figure = `${figureWords(content, t, locale)} ${content.unit}`;
  return (
    <>
      <PageHead
        title={content.title}
        compounds={["bầu cử"]}
        crumbs={[{ label: t.outputs.crumb, to: `/${page.slug}/ket-qua` }, { label: page.code }]}
        crumbsLabel={t.outputs.way}
        lede={`${content.category} · ${figure}`}
        actions={page.canRevise ? <ButtonLink to={copyPath}>{words.copy}</ButtonLink> : undefined}
      />
      <State page={page} answer={answerTo("restore", answer)} />
      <div className="cols">
        <Section className="c-7" title={words.facts}>
          <OutputFacts page={page} />
        </Section>
        <div className="c-5">
          <OutputHistory history={page.history} />
          <OutputTwins page={page} answer={answerTo("rerun", answer)} />
          {cases ? <OutputCases slug={page.slug} cases={cases} answer={answerTo("rebut", answer)} /> : null}
          {page.story.length > 0 ? (
            <Section title={words.story} note={words.storyNote}>
              <Story page={page} />
            </Section>
          ) : null}
        </div>
      </div>
      <EvidenceSection evidence={evidence} />
      {page.listing ? <OutputListing page={page} listing={page.listing} /> : null}
      <Forms page={page} answer={answer} />
    </>
  );
}

interface PartProps {
  page: OutputPage;
  answer: FormAnswer | undefined;
}

/** What must be known before reading on: in the trash, in a closed week, within a summary. */
function State({ page, answer }: PartProps) {
  const t = useTexts();
  const words = t.outputs.page;
  const { cover, locked, status } = page;
  return (
    <>
      <ProblemSummary answer={answer} />
      {status === "withdrawn" ? (
        <Notice kind="warn" actions={page.canWithdraw ? <RestorationForm page={page} /> : undefined}>
          {words.withdrawn}
        </Notice>
      ) : null}
      {locked && locked.code !== "campaign-closed" && status === "active" ? (
        <Notice>{problemText(locked, t)}</Notice>
      ) : null}
      {cover ? (
        <Notice>
          {words.covered(cover.code)} <Link to={`/${page.slug}/ket-qua/${cover.number}`}>{cover.title}</Link>
        </Notice>
      ) : null}
    </>
  );
}

/** A form that came back stays, even if the output has been withdrawn meanwhile: what was typed must not be lost. */
function Forms({ page, answer }: PartProps) {
  const words = useTexts().outputs.page;
  const isOpen = page.status === "active" && page.locked === null;
  const [revision, withdrawal] = [answerTo("revise", answer), answerTo("withdraw", answer)];
  const [showsRevision, showsWithdrawal] = [
    page.canRevise && (isOpen || revision !== undefined),
    page.canWithdraw && (isOpen || withdrawal !== undefined),
  ];
  if (!showsRevision && !showsWithdrawal) return null;
  return (
    <Section title={words.change}>
      {showsRevision ? (
        <RevisionForm key={`revise ${formOf(page, revision)}`} page={page} answer={revision} />
      ) : null}
      {showsWithdrawal ? (
        <WithdrawalForm key={`withdraw ${formOf(page, withdrawal)}`} page={page} answer={withdrawal} />
      ) : null}
    </Section>
  );
}

/** A saved change brings new defaults into the fields; a refused form keeps its own. */
const formOf = ({ version }: OutputPage, answer: FormAnswer | undefined) => (answer ? "typed" : version);

function answerTo(intent: Intent, answer: FormAnswer | undefined): FormAnswer | undefined {
  return answer?.values.intent?.[0] === intent ? answer : undefined;
}
