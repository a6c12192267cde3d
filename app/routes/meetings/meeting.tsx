import type { MetaFunction } from "@remix-run/node";
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { meetingPath, meetingsPath } from "~/domain/meeting-topics";
import type { MeetingPage } from "~/domain/meetings-page";
import { formatDay, formatWeekday } from "~/i18n/format";
import { useLocale, useTexts } from "~/i18n/texts";
import { invalid } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import type { FormAnswer } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { ButtonLink } from "~/ui/kit/button";
import type { PageHandle } from "~/ui/page-title";
import { loadMeeting } from "~/usecases/meeting-page.server";
import { MeetingAddenda } from "./addenda";
import { AddTopic, RemovedTopics } from "./agenda-forms";
import { MeetingConclusions } from "./conclusions";
import { changeMeeting } from "./meeting-change.server";
import { MeetingDetails } from "./meeting-details";
import { isMeetingIntent } from "./meeting-intents";
import { MeetingPapers } from "./meeting-papers";
import { PackState } from "./pack-state";
import { TopicSection } from "./topic-section";

export const handle: PageHandle = { title: "of-its-subject" };

export const loader = guardedLoader(async ({ ctx, params, draft }) => {
  const page = await loadMeeting(ctx, params.campaign ?? "", params.meeting ?? "");
  return { page, draft: draft?.fields() ?? null };
});

export const action = guardedAction(async ({ ctx, params, form }) => {
  const intent = form.get("intent");
  if (!isMeetingIntent(intent)) return invalid(form, [{ field: "form", code: "not-valid" }]);
  return changeMeeting({ ctx, slug: params.campaign ?? "", on: params.meeting ?? "" }, intent, form);
}, "meeting.edit");

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];

/** After a lost race the page has to show what the other person saved. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 422 || defaultShouldRevalidate;

export default function MeetingScreen() {
  const { page, draft } = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined =
    useActionData<typeof action>() ?? (draft ? { problems: [], values: draft } : undefined);
  const t = useTexts();
  const words = t.meetings;
  const { pack } = page;
  return (
    <div className="meeting-page">
      <MeetingHead page={page} />
      <PackState page={page} answer={answer} />
      <div id="noi-dung">
        {pack.topics.map((topic, index) => (
          <TopicSection key={topic.id} page={page} topic={topic} index={index} answer={answer} />
        ))}
      </div>
      {page.canEdit && !page.frozen ? <AddTopic page={page} answer={answer} /> : null}
      {page.removed.length > 0 && page.canEdit && !page.frozen ? <RemovedTopics page={page} /> : null}
      <Section title={words.page.allConclusions} note={words.page.allNote} id="ket-luan">
        <MeetingConclusions page={page} answer={answer} />
      </Section>
      {page.frozen ? (
        <Section title={words.addenda.title} note={words.addenda.note} id="bo-sung">
          <MeetingAddenda page={page} answer={answer} />
        </Section>
      ) : null}
      {page.canEdit ? (
        <Section title={words.page.details} id="van-ban">
          <MeetingDetails page={page} answer={answer} />
          <MeetingPapers page={page} answer={answer} />
        </Section>
      ) : null}
    </div>
  );
}

function MeetingHead({ page }: { page: MeetingPage }) {
  const words = useTexts().meetings;
  const locale = useLocale();
  const { slug, on, time, pack } = page;
  const path = meetingPath(slug, on);
  return (
    <PageHead
      title={page.title}
      crumbs={[{ label: words.title, to: meetingsPath(slug) }, { label: formatDay(on) }]}
      crumbsLabel={words.crumbs}
      lede={words.page.lede({
        at: words.list.at({ time, day: formatDay(on), weekday: formatWeekday(on, locale) }),
        week: pack.week.number,
        from: formatDay(pack.week.from),
        to: formatDay(pack.week.to),
      })}
      actions={
        <>
          <ButtonLink variant="go" to={`${path}/trinh-chieu`}>
            {words.page.present}
          </ButtonLink>
          <ButtonLink icon="download" to={`${path}/tai-ve/tai-lieu`} reloadDocument>
            {words.page.word}
          </ButtonLink>
          <ButtonLink icon="download" to={`${path}/tai-ve/so-lieu`} reloadDocument>
            {words.page.excel}
          </ButtonLink>
        </>
      }
    />
  );
}
