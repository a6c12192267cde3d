import { type ProgressAddress, progressPath } from "~/domain/progress-links";
import { useTexts } from "~/i18n/texts";
import { Tabs } from "./kit/tabs";

/** The pages about progress; those drawn for one unit keep the day, the unit and what is added up. */
export function ProgressTabs({ slug, address }: { slug: string; address: ProgressAddress }) {
  const { tabs, units, compare } = useTexts().progress;
  const to = (part?: "don-vi" | "so-sanh") => progressPath(slug, { ...address, part });
  return (
    <Tabs
      label={tabs.label}
      tabs={[
        { to: to(), label: tabs.whole },
        { to: to("don-vi"), label: units.crumb },
        { to: to("so-sanh"), label: compare.crumb },
        { to: `/${slug}/tien-do/bang`, label: tabs.table },
      ]}
    />
  );
}
