import { Form, Link, useFetcher, useLoaderData } from "@remix-run/react";
import { noticeMarkSchema } from "~/domain/notice-forms";
import { noticesPath, type ShownNotice } from "~/domain/notices-page";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import { Button } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import { RowList } from "~/ui/kit/row-list";
import { Status } from "~/ui/kit/status";
import { NoticeTabs } from "~/ui/notice-tabs";
import type { PageHandle } from "~/ui/page-title";
import { loadNotices, markNotices } from "~/usecases/notices.server";

export const handle: PageHandle = { title: (t) => t.notices.title };

export const loader = guardedLoader(async ({ ctx, params }) => loadNotices(ctx, params.campaign ?? ""));

export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  const parsed = parseForm(form, noticeMarkSchema);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const { intent, notice } = parsed.value;
  await markNotices(ctx, slug, notice, intent !== "unread");
  // The person is already on the way to what it tells of.
  if (intent === "opened") return null;
  return redirectWithFlash(noticesPath(slug), {
    code: intent === "read" ? "reminders-read" : "reminders-unread",
  });
}, "campaign.view");

export default function Notices() {
  const { slug, notices, unread, unreadReminders } = useLoaderData<typeof loader>();
  const words = useTexts().notices;
  return (
    <>
      <PageHead
        title={words.title}
        lede={words.lede}
        actions={<MarkAll notices={notices.filter(({ isRead }) => !isRead)} />}
      />
      <NoticeTabs slug={slug} unreadReminders={unreadReminders} />
      {notices.length === 0 ? (
        <EmptyState title={words.empty.title}>{words.empty.text}</EmptyState>
      ) : (
        <>
          <p className="sub">{unread === 0 ? words.allRead : words.unread(unread)}</p>
          <NoticeRows notices={notices} />
        </>
      )}
    </>
  );
}

function MarkAll({ notices }: { notices: readonly ShownNotice[] }) {
  const words = useTexts().notices;
  if (notices.length === 0) return null;
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="read" />
      {notices.map(({ key }) => (
        <input key={key} type="hidden" name="notice" value={key} />
      ))}
      <Button>{words.markAll}</Button>
    </Form>
  );
}

/** Opening a thing marks it as read; without scripts its button does. */
function NoticeRows({ notices }: { notices: readonly ShownNotice[] }) {
  const words = useTexts().notices;
  const opened = useFetcher();
  return (
    <RowList
      endBelow
      rows={notices.map((notice) => {
        const { key, path, isRead, moment, by, said } = notice;
        const title = words.kinds[notice.kind](notice);
        const open = () => opened.submit({ intent: "opened", notice: key }, { method: "post" });
        return {
          key,
          title: (
            <Link to={path} onClick={isRead ? undefined : open}>
              {isRead ? title : <b>{title}</b>}
            </Link>
          ),
          note: [moment, by, said].filter(Boolean).join(" · "),
          end: <Mark notice={notice} title={title} />,
        };
      })}
    />
  );
}

function Mark({ notice: { key, isRead }, title }: { notice: ShownNotice; title: string }) {
  const words = useTexts().notices;
  return (
    <Form method="post" className="notice-mark">
      {isRead ? null : <Status kind="waiting">{words.isNew}</Status>}
      <input type="hidden" name="notice" value={key} />
      <Button
        size="sm"
        variant="bare"
        name="intent"
        value={isRead ? "unread" : "read"}
        aria-label={isRead ? words.markUnreadNamed(title) : words.markReadNamed(title)}
      >
        {isRead ? words.setUnread : words.setRead}
      </Button>
    </Form>
  );
}
