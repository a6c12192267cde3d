import { useTexts } from "~/i18n/texts";
import { Tabs } from "./kit/tabs";

/** The parts of the decoration, each a page. */
export function DecorationTabs({ slug }: { slug: string }) {
  const { tabs, tabsLabel } = useTexts().decoration;
  return (
    <Tabs
      label={tabsLabel}
      tabs={[
        { to: `/${slug}/trang-tri`, label: tabs.sites },
        { to: `/${slug}/trang-tri/tien-do`, label: tabs.gate },
        { to: `/${slug}/trang-tri/ban-do`, label: tabs.map },
        { to: `/${slug}/trang-tri/anh`, label: tabs.wall },
        { to: `/${slug}/trang-tri/de-xuat`, label: tabs.proposals },
        { to: `/${slug}/trang-tri/mau`, label: tabs.designs },
      ]}
    />
  );
}
