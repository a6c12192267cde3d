import { Form, Link, useLoaderData } from "@remix-run/react";
import { digestMarkSchema } from "~/domain/reminder-forms";
import { capitalise, formatDay, formatLongDay } from "~/i18n/format";
import { useLocale, useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { TMinus } from "~/ui/frame/t-minus";
import { Button, ButtonLink } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import { RowList } from "~/ui/kit/row-list";
import { Status } from "~/ui/kit/status";
import { NoticeTabs } from "~/ui/notice-tabs";
import type { PageHandle } from "~/ui/page-title";
import {
  loadReminders,
  markDigests,
  type ShownDigest,
  type ShownReminder,
} from "~/usecases/reminder-pages.server";

export const handle: PageHandle = { title: (t) => t.reminders.title };

export const loader = guardedLoader(async ({ ctx, params }) => loadReminders(ctx, params.campaign ?? ""));

export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  const parsed = parseForm(form, digestMarkSchema);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const { intent, digest } = parsed.value;
  await markDigests(ctx, slug, digest, intent === "read");
  return redirectWithFlash(`/${slug}/nhac-viec`, {
    code: intent === "read" ? "reminders-read" : "reminders-unread",
  });
}, "timeline.view");

export default function Reminders() {
  const page = useLoaderData<typeof loader>();
  const words = useTexts().reminders;
  return (
    <>
      <PageHead
        title={words.title}
        lede={words.lede}
        actions={<ButtonLink to="/tai-khoan/nhac-viec">{words.settings}</ButtonLink>}
      />
      <NoticeTabs slug={page.slug} />
      {page.digests.length === 0 ? (
        <EmptyState title={words.empty.title}>
          {page.hasPart ? words.empty.text : words.empty.noPart}
        </EmptyState>
      ) : (
        page.digests.map((digest) => <DigestSection key={digest.id} digest={digest} today={page.today} />)
      )}
    </>
  );
}

function DigestSection({ digest, today }: { digest: ShownDigest; today: string }) {
  const t = useTexts();
  const words = t.reminders;
  const locale = useLocale();
  const day = formatLongDay(digest.day, locale);
  return (
    <Section
      title={digest.day === today ? words.today(day) : capitalise(day)}
      note={words.count(digest.lines.length)}
      action={<Mark digest={digest} />}
    >
      <RowList
        endBelow
        rows={digest.lines.map((line) => ({
          key: line.key,
          lead: <TMinus column tMinus={line.tMinus} label={t.timeline.list.left(line.tMinus)} />,
          title: <Link to={line.path}>{line.title}</Link>,
          note: <Note line={line} />,
          end: <State line={line} />,
        }))}
      />
    </Section>
  );
}

function Note({ line }: { line: ShownReminder }) {
  const words = useTexts().reminders;
  const locale = useLocale();
  const when = words.dates[line.what]({ day: formatLongDay(line.on, locale), time: line.time });
  return <>{[capitalise(when), line.source].filter(Boolean).join(" · ")}</>;
}

/** What became of it since, or else how far away it is. */
function State({ line: { left, since } }: { line: ShownReminder }) {
  const words = useTexts().reminders;
  if (since !== null) return <Status kind={sinceKinds[since]}>{words.since[since]}</Status>;
  const kind = left < 0 ? "bad" : left <= 1 ? "warn" : "none";
  return <Status kind={kind}>{capitalise(words.left(left))}</Status>;
}

const sinceKinds = { done: "ok", over: "none", moved: "warn" } as const;

function Mark({ digest: { id, day, isRead } }: { digest: ShownDigest }) {
  const words = useTexts().reminders;
  const named = isRead ? words.markUnreadNamed : words.markReadNamed;
  return (
    <Form method="post">
      <input type="hidden" name="digest" value={id} />
      <Button
        size="sm"
        variant={isRead ? "bare" : "plain"}
        name="intent"
        value={isRead ? "unread" : "read"}
        aria-label={named(formatDay(day))}
      >
        {isRead ? words.markUnread : words.markRead}
      </Button>
    </Form>
  );
}
