import { useRouteLoaderData } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import { Tabs } from "./kit/tabs";

interface FrameData {
  frame: { slug: string; places: string[] };
}

/** The parts of the plan, each a page, for who may see them: the frozen plan alone is open to others as well. */
export function PlanTabs() {
  const words = useTexts().plan.tabs;
  const around = useRouteLoaderData("routes/campaign/layout") as FrameData | undefined;
  if (!around?.frame.places.includes("plan")) return null;
  const to = (part: string) => `/${around.frame.slug}/ke-hoach${part}`;
  return (
    <Tabs
      label={words.label}
      tabs={[
        { to: to(""), label: words.targets },
        { to: to("/dinh-muc"), label: words.rules },
        { to: to("/quy-mo"), label: words.sizes },
        { to: to("/nhiem-vu"), label: words.tasks, end: false },
        { to: to("/van-ban"), label: words.documents, end: false },
        { to: to("/goc"), label: words.baselines },
        { to: to("/so-ket"), label: words.reviews, end: false },
      ]}
    />
  );
}
