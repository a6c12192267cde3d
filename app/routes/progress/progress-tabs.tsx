import type { ProgressFacts } from "~/domain/progress";
import { addressOf, progressPath } from "~/domain/progress-links";
import { useTexts } from "~/i18n/texts";
import { Tabs } from "~/ui/kit/tabs";

/** The pages about progress; each keeps the day, the unit and what is added up. */
export function ProgressTabs({ page }: { page: ProgressFacts }) {
  const { progress, pivot } = useTexts();
  const { tabs, units, compare } = progress;
  const to = (part?: "don-vi" | "so-sanh") => progressPath(page.slug, { ...addressOf(page), part });
  return (
    <Tabs
      label={tabs.label}
      tabs={[
        { to: to(), label: tabs.whole },
        { to: to("don-vi"), label: units.crumb },
        { to: to("so-sanh"), label: compare.crumb },
        { to: `/${page.slug}/tien-do/bang`, label: pivot.title },
      ]}
    />
  );
}
