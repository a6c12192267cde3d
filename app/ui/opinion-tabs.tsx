import { useRouteLoaderData } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import { Tabs } from "./kit/tabs";

interface FrameData {
  frame: { isCollaborator: boolean; places: string[] };
}

/** The parts of the opinion work that a person has; settings are for who has those of the campaign. */
export function OpinionTabs({ slug }: { slug: string }) {
  const { tabs, tabsLabel } = useTexts().opinion;
  const around = useRouteLoaderData("routes/campaign/layout") as FrameData | undefined;
  const base = `/${slug}/du-luan`;
  const matters = { to: base, label: tabs.matters };
  const own = { to: `${base}/bao-cao`, label: tabs.own };
  const isSecretary = around?.frame.places.includes("settings") ?? false;
  return (
    <Tabs
      label={tabsLabel}
      tabs={[
        ...(around?.frame.isCollaborator ? [own, matters] : [matters, own]),
        { to: `${base}/hien-truong`, label: tabs.field },
        { to: `${base}/bang`, label: tabs.table },
        { to: `${base}/dinh-ky`, label: tabs.teams },
        ...(isSecretary
          ? [
              { to: `${base}/chu-de`, label: tabs.topics },
              { to: `${base}/thiet-lap`, label: tabs.settings },
            ]
          : []),
      ]}
    />
  );
}
