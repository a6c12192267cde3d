import { useTexts } from "~/i18n/texts";
import { Tabs } from "./kit/tabs";

/** The parts of the rebuttals, each a page. */
export function CaseTabs({ slug }: { slug: string }) {
  const { tabs, tabsLabel } = useTexts().cases;
  return (
    <Tabs
      label={tabsLabel}
      tabs={[
        { to: `/${slug}/phan-bac`, label: tabs.list },
        { to: `/${slug}/phan-bac/thoi-gian`, label: tabs.clock },
      ]}
    />
  );
}
