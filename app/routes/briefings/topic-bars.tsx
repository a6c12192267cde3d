import { type BriefingPage, topicOutputsPath } from "~/domain/briefings-page";
import { formatNumber } from "~/i18n/format";
import { useLocale, useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { BarList } from "~/ui/kit/bar-list";

/** How much was published about each topic that has begun; one without anything has no bar and says so. */
export function TopicBars({ page }: { page: BriefingPage }) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.briefings.bars;
  const begun = page.topics
    .map((topic, index) => ({ ...topic, number: index + 1 }))
    .filter(({ state }) => state.code !== "ahead");
  return (
    <Section className="screen-only" title={words.title} note={page.isOwn ? words.noteOwn : words.note}>
      <BarList
        bars={begun.map(({ id, number, name, messageKey, from, to, records, reached, asked }) => ({
          key: id,
          name: `${number}. ${name}`,
          to: records > 0 ? topicOutputsPath(page.slug, { messageKey, from, to }) : undefined,
          value: records,
          figures: words.figures({ n: formatNumber(records, locale), reached, asked }),
        }))}
      />
    </Section>
  );
}
