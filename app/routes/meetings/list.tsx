import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { newMeetingForm } from "~/domain/meeting-forms";
import { meetingPath } from "~/domain/meeting-topics";
import type { MeetingListPage, MeetingRow } from "~/domain/meetings-page";
import { formatDay, formatShortDay, formatWeekday } from "~/i18n/format";
import { type Texts, useLocale, useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Button, ButtonLink } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import { Details } from "~/ui/kit/details";
import { EmptyState } from "~/ui/kit/empty-state";
import { TextInput } from "~/ui/kit/inputs";
import { RowList } from "~/ui/kit/row-list";
import { MeetingTabs } from "~/ui/meeting-tabs";
import type { PageHandle } from "~/ui/page-title";
import { addMeeting, loadMeetings } from "~/usecases/meetings.server";
import { PastMeetings } from "./past-meetings";
import { Problems } from "./problems";

export const handle: PageHandle = { title: (t) => t.meetings.title };

export const loader = guardedLoader(async ({ ctx, params, draft }) => {
  const page = await loadMeetings(ctx, params.campaign ?? "");
  return { page, draft: draft?.fields() ?? null };
});

export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  const parsed = parseForm(form, newMeetingForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await addMeeting(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  return redirectWithFlash(meetingPath(slug, outcome.value), { code: "meeting-added" });
}, "meeting.edit");

export default function Meetings() {
  const { page, draft } = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined =
    useActionData<typeof action>() ?? (draft ? { problems: [], values: draft } : undefined);
  const t = useTexts();
  const words = t.meetings.list;
  return (
    <>
      <PageHead title={t.meetings.title} lede={words.lede(page.open)} />
      <MeetingTabs slug={page.slug} />
      <Section title={words.next} note={words.nextNote}>
        {page.next ? (
          <NextMeeting slug={page.slug} row={page.next} />
        ) : (
          <EmptyState title={words.none}>{words.noneText}</EmptyState>
        )}
        {page.later.length > 0 ? <LaterMeetings page={page} t={t} /> : null}
        {page.canEdit ? <AddMeeting page={page} answer={answer} /> : null}
      </Section>
      <Section title={words.past}>
        <PastMeetings slug={page.slug} rows={page.past} />
      </Section>
    </>
  );
}

function NextMeeting({ slug, row }: { slug: string; row: MeetingRow }) {
  const t = useTexts();
  const locale = useLocale();
  const path = meetingPath(slug, row.on);
  const { time, on, week, from, to } = row;
  return (
    <div className="meeting-next">
      <p className="meeting-when">
        <Link to={path}>
          {t.meetings.list.at({ time, day: formatDay(on), weekday: formatWeekday(on, locale) })}
        </Link>
      </p>
      <p className="muted">
        {t.meetings.list.weekOf({ week, from: formatShortDay(from), to: formatShortDay(to) })}
      </p>
      <div className="acts">
        <ButtonLink variant="go" to={path}>
          {t.meetings.list.open}
        </ButtonLink>
        <ButtonLink to={`${path}/trinh-chieu`}>{t.meetings.list.present}</ButtonLink>
      </div>
    </div>
  );
}

function LaterMeetings({ page, t }: { page: MeetingListPage; t: Texts }) {
  const locale = useLocale();
  return (
    <Details summary={`${t.meetings.list.later} (${page.later.length})`}>
      <RowList
        fine
        rows={page.later.map(({ on, time }) => ({
          key: on,
          title: (
            <Link to={meetingPath(page.slug, on)}>
              {t.meetings.list.at({ time, day: formatDay(on), weekday: formatWeekday(on, locale) })}
            </Link>
          ),
        }))}
      />
    </Details>
  );
}

function AddMeeting({ page, answer }: { page: MeetingListPage; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.meetings.list;
  const problems = fieldProblems(answer?.problems, t);
  return (
    <Details summary={words.add} open={answer !== undefined}>
      <Form method="post" className="form doc-form">
        <Problems answer={answer} />
        <input type="hidden" name="_key" value={typed(answer, "_key", page.formKey)} />
        <div className="cols tight">
          <DateInput
            name="on"
            label={words.day}
            defaultValue={typed(answer, "on")}
            error={problems.on}
            pickerLabel={t.frame.openCalendar}
            fieldClass="c-4"
          />
          <TextInput
            name="time"
            label={words.time}
            hint={words.timeHint}
            defaultValue={typed(answer, "time", page.next?.time ?? "14:00")}
            error={problems.time}
            maxLength={5}
            fieldClass="c-4"
          />
        </div>
        <div className="acts">
          <Button variant="go">{words.submit}</Button>
        </div>
      </Form>
    </Details>
  );
}
