import { useRouteLoaderData } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import { Tabs } from "./kit/tabs";

interface FrameData {
  frame: { places: string[] };
}

/** What is made of the opinion reports: issues, feedback, synthesised reports, figures, hot spots. */
export function SynthesisTabs({ slug }: { slug: string }) {
  const { tabs } = useTexts().opinionIssues;
  const around = useRouteLoaderData("routes/campaign/layout") as FrameData | undefined;
  const readsReports = around?.frame.places.includes("reports") ?? false;
  const to = (part: string) => `/${slug}/du-luan${part}`;
  return (
    <Tabs
      label={tabs.label}
      tabs={[
        { to: to(""), label: tabs.reports },
        { to: to("/van-de"), label: tabs.issues, end: false },
        { to: to("/phan-hoi"), label: tabs.feedback },
        ...(readsReports
          ? [
              { to: to("/tong-hop"), label: tabs.syntheses, end: false },
              { to: to("/so-lieu"), label: tabs.figures },
              { to: to("/diem-nong"), label: tabs.rising },
            ]
          : []),
      ]}
    />
  );
}
