import { noticesPath } from "~/domain/notices-page";
import { useTexts } from "~/i18n/texts";
import { Tabs } from "./kit/tabs";

/** What happened, and what falls due: both are behind the bell. */
export function NoticeTabs({ slug, unreadReminders = 0 }: { slug: string; unreadReminders?: number }) {
  const words = useTexts().notices.tabs;
  const count = unreadReminders > 0 ? ` (${unreadReminders})` : "";
  return (
    <Tabs
      label={words.label}
      tabs={[
        { to: noticesPath(slug), label: words.notices },
        { to: `/${slug}/nhac-viec`, label: words.reminders + count },
      ]}
    />
  );
}
