import { useRouteLoaderData } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import { Tabs } from "./kit/tabs";

interface FrameData {
  frame: { isCollaborator: boolean; canReportOpinion: boolean; canSynthesise: boolean };
}

/** The parts of the opinion work that a person has. */
export function OpinionTabs({ slug }: { slug: string }) {
  const { tabs, tabsLabel } = useTexts().opinion;
  const around = useRouteLoaderData("routes/campaign/layout") as FrameData | undefined;
  const base = `/${slug}/du-luan`;
  const matters = { to: base, label: tabs.matters };
  const own = around?.frame.canReportOpinion ? [{ to: `${base}/bao-cao`, label: tabs.own }] : [];
  return (
    <Tabs
      label={tabsLabel}
      tabs={[
        ...(around?.frame.isCollaborator ? [...own, matters] : [matters, ...own]),
        { to: `${base}/hien-truong`, label: tabs.field },
        { to: `${base}/bang`, label: tabs.table },
        { to: `${base}/dinh-ky`, label: tabs.teams },
        { to: `${base}/van-de`, label: tabs.issues },
        ...(around?.frame.canSynthesise
          ? [
              { to: `${base}/chu-de`, label: tabs.topics },
              { to: `${base}/thiet-lap`, label: tabs.settings },
            ]
          : []),
      ]}
    />
  );
}
