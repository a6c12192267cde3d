import type { MetaFunction } from "@remix-run/node";
import { Link, type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { actionsPath, meetingPath, meetingsPath } from "~/domain/meeting-topics";
import type { ActionPage } from "~/domain/meetings-page";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { invalid } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { actionDueWords, actionStateWords, actionStatusOf } from "~/ui/conclusion-words";
import type { FormAnswer } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Facts } from "~/ui/kit/facts";
import { RowList } from "~/ui/kit/row-list";
import { Status } from "~/ui/kit/status";
import type { PageHandle } from "~/ui/page-title";
import { loadAction } from "~/usecases/meeting-actions-list.server";
import { changeAction, isActionIntent } from "./action-change.server";
import { DropAction, EditAction } from "./action-edit";
import { ReportAction } from "./action-report";

export const handle: PageHandle = { title: "of-its-subject" };

export const loader = guardedLoader(async ({ ctx, params, draft }) => {
  const page = await loadAction(ctx, params.campaign ?? "", params.action ?? "");
  return { page, draft: draft?.fields() ?? null };
});

export const action = guardedAction(async ({ ctx, params, form }) => {
  const intent = form.get("intent");
  if (!isActionIntent(intent)) return invalid(form, [{ field: "form", code: "not-valid" }]);
  return changeAction({ ctx, slug: params.campaign ?? "", id: params.action ?? "" }, intent, form);
}, "action.report");

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.action.content ?? "" }];

/** After a lost race the page has to show what the other person recorded. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 422 || defaultShouldRevalidate;

export default function ConclusionScreen() {
  const { page, draft } = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined =
    useActionData<typeof action>() ?? (draft ? { problems: [], values: draft } : undefined);
  const t = useTexts();
  const words = t.meetings.action;
  const { slug, action: row } = page;
  const name = words.name({ number: row.number, on: formatDay(row.saidOn) });
  return (
    <>
      <PageHead
        title={row.content}
        crumbs={[
          { label: t.meetings.title, to: meetingsPath(slug) },
          { label: t.meetings.actions.title, to: actionsPath(slug) },
          { label: name },
        ]}
        crumbsLabel={t.meetings.crumbs}
      />
      <Facts layout="list" facts={factsOf(page, t)} />
      <Section title={words.unitCaption}>
        <RowList
          fine
          rows={row.units.map((unit) => ({
            key: unit.key,
            title: unit.name,
            end: (
              <Status kind={unit.mark === "done" ? "ok" : unit.mark === "begun" ? "waiting" : "none"}>
                {t.meetings.actions.unitMarks[unit.mark]}
              </Status>
            ),
          }))}
        />
        {page.mayReport.length > 0 ? <ReportAction page={page} answer={answer} /> : null}
      </Section>
      <LinkedOutputs page={page} t={t} />
      <History page={page} t={t} />
      {page.canEdit ? <EditAction page={page} answer={answer} /> : null}
      {page.canEdit ? <DropAction page={page} answer={answer} /> : null}
    </>
  );
}

function factsOf({ slug, action: row }: ActionPage, t: Texts) {
  const words = t.meetings.action;
  return [
    {
      term: words.state,
      value: <Status kind={actionStatusOf[row.state]}>{actionStateWords(row, t)}</Status>,
    },
    {
      term: words.said,
      value: <Link to={meetingPath(slug, row.saidOn)}>{t.meetings.sheet.said(formatDay(row.saidOn))}</Link>,
    },
    { term: words.due, value: actionDueWords(row, t) },
    { term: words.age, value: t.meetings.sheet.weeks(row.ageWeeks) },
  ];
}

function LinkedOutputs({ page, t }: { page: ActionPage; t: Texts }) {
  const words = t.meetings.action;
  return (
    <Section title={words.outputs}>
      {page.outputs.length === 0 ? (
        <p className="muted">{words.noOutputs}</p>
      ) : (
        <RowList
          fine
          rows={page.outputs.map(({ number, code, title, publishedOn, isActive }) => ({
            key: code,
            title: <Link to={`/${page.slug}/ket-qua/${number}`}>{title || code}</Link>,
            note: [code, formatDay(publishedOn), isActive ? "" : words.withdrawn].filter(Boolean).join(" · "),
          }))}
        />
      )}
    </Section>
  );
}

function History({ page, t }: { page: ActionPage; t: Texts }) {
  const words = t.meetings.action;
  return (
    <Section title={words.history} id="dien-bien">
      {page.history.length === 0 ? (
        <p className="muted">{words.noHistory}</p>
      ) : (
        <RowList
          rows={page.history.map(({ id, unit, mark, note, by, at }) => ({
            key: id,
            title: [unit, words.events[mark]].filter(Boolean).join(": "),
            note: [note, words.by({ by, at })].filter(Boolean).join(" · "),
          }))}
        />
      )}
    </Section>
  );
}
