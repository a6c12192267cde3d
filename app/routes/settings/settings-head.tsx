import type { ReactNode } from "react";
import { useTexts } from "~/i18n/texts";
import { PageHead } from "~/ui/frame/page-head";
import { Tabs } from "~/ui/kit/tabs";

/** The title of a part of the settings, and the way to the others. */
export function SettingsHead({ slug, title, lede }: { slug: string; title: string; lede?: ReactNode }) {
  const t = useTexts();
  const words = t.settings.tabs;
  const base = `/${slug}/cai-dat`;
  return (
    <>
      <PageHead title={title} compounds={["bầu cử", "Tiểu ban"]} lede={lede} />
      <Tabs
        label={words.label}
        tabs={[
          { to: base, label: words.general },
          { to: `${base}/ngay-bau-cu`, label: words.electionDay },
          { to: `${base}/dot`, label: words.phases },
          { to: `${base}/don-vi`, label: words.units, end: false },
          { to: `${base}/vi-tri`, label: t.unitPoints.title },
          { to: `${base}/bao-cao`, label: t.reportRules.tab },
          { to: `${base}/san-sang`, label: t.readiness.set.tab },
          { to: `${base}/nguon-tin`, label: t.ownFeeds.title },
          { to: `${base}/tieu-ban`, label: words.roster },
          { to: `${base}/nguon-chinh-thong`, label: t.sources.tab },
          { to: `${base}/cong-khai`, label: t.sources.facts.tab },
          { to: `${base}/luu-giu`, label: t.keeping.tab },
          { to: `${base}/dong`, label: t.closing.tab },
        ]}
      />
    </>
  );
}
