import { useTexts } from "~/i18n/texts";
import { Tabs } from "./kit/tabs";

/** The parts of the weekly meetings, each a page. */
export function MeetingTabs({ slug }: { slug: string }) {
  const words = useTexts().meetings.tabs;
  const to = (part: string) => `/${slug}/giao-ban${part}`;
  return (
    <Tabs
      label={words.label}
      tabs={[
        { to: to(""), label: words.meetings },
        { to: to("/ket-luan"), label: words.actions, end: false },
        { to: to("/bao-chi"), label: words.press, end: false },
      ]}
    />
  );
}
