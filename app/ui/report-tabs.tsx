import { useTexts } from "~/i18n/texts";
import { Tabs } from "./kit/tabs";

/** The pages about weekly reports; one report is opened from them. */
export function ReportTabs({ slug }: { slug: string }) {
  const { tabs, own, closing, adjustments } = useTexts().weeklyReport;
  const to = (part: string) => `/${slug}/bao-cao${part}`;
  return (
    <Tabs
      label={tabs.label}
      tabs={[
        { to: to(""), label: tabs.grid },
        { to: to("/cua-toi?tat-ca=1"), label: own.title, end: false },
        { to: to("/chot-so-lieu"), label: closing.title, end: false },
        { to: to("/dieu-chinh"), label: adjustments.title, end: false },
      ]}
    />
  );
}
