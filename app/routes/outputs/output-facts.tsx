import { Link } from "@remix-run/react";
import { formatDay } from "~/i18n/format";
import { type Texts, useLocale, useTexts } from "~/i18n/texts";
import { type Fact, Facts } from "~/ui/kit/facts";
import { momentWords } from "~/ui/local-time";
import type { OutputPage } from "~/usecases/outputs-output.server";
import { figureWords } from "./quantity-words";

/** What an output says, who recorded it and when. */
export function OutputFacts({ page }: { page: OutputPage }) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.outputs.page;
  const { content } = page;
  const isSummed = content.basis !== "rate" && content.basis !== "coverage";
  const units = content.units.join(", ");
  const facts: (Fact | false)[] = [
    { term: words.code, value: page.code },
    { term: words.unit, value: content.units.length > 1 ? words.coUnits(units) : units },
    { term: words.category, value: content.category },
    content.channel !== "" && { term: words.channel, value: content.channel },
    {
      term: words.quantity,
      value: <b>{figureWords(content, t, locale)}</b>,
      note: isSummed ? content.unit : `${content.unit}, ${words.notSummed}`,
    },
    content.basis !== "item" && { term: words.basis, value: t.outputs.bases[content.basis] },
    { term: dayTerm(page, t), value: dayWords(page, t) },
    content.message !== "" && { term: words.message, value: content.message },
    content.link !== null && { term: words.link, value: <OutsideLink url={content.link} /> },
    content.note !== "" && { term: words.note, value: content.note },
    {
      term: words.logged,
      value: words.loggedBy({ when: momentWords(page.loggedAt), who: page.loggedBy }),
      note: page.onBehalf ? words.onBehalf : undefined,
    },
  ];
  return <Facts layout="list" facts={facts.filter((fact) => fact !== false)} />;
}

function dayTerm({ content }: OutputPage, t: Texts): string {
  const words = t.outputs.page;
  if (content.periodFrom !== null) return words.days;
  return content.basis === "item" ? words.day : words.asOf;
}

function dayWords({ content }: OutputPage, t: Texts): string {
  const to = formatDay(content.publishedOn);
  return content.periodFrom === null ? to : t.outputs.range({ from: formatDay(content.periodFrom), to });
}

/** Published elsewhere: opened without telling that place where the reader came from. */
function OutsideLink({ url }: { url: string }) {
  return (
    <a href={url} rel="noopener noreferrer external">
      {url}
    </a>
  );
}

/** The rows that were recorded together with it, one for each channel. */
export function Story({ page }: { page: OutputPage }) {
  return (
    <Facts
      layout="list"
      facts={page.story.map(({ number, code, channel }) => ({
        term: code,
        value: <Link to={`/${page.slug}/ket-qua/${number}`}>{channel}</Link>,
      }))}
    />
  );
}
