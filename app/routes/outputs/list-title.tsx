import type { OutputLine } from "~/domain/outputs-list";
import { markFound } from "~/domain/search-marks";
import type { SearchTerms } from "~/domain/search-terms";
import { formatQuantity } from "~/i18n/format";
import type { Locale, Texts } from "~/i18n/texts";

interface TitleProps {
  line: OutputLine;
  slug: string;
  t: Texts;
  locale: Locale;
  terms: SearchTerms | null;
}

/** The title leads to the output; beneath it what the figure does not say by itself. */
export function OutputTitle({ line, slug, t, locale, terms }: TitleProps) {
  const facts = factsOf(line, t, locale);
  return (
    <>
      <a href={`/${slug}/ket-qua/${line.number}`}>
        {terms === null ? line.title : <Marked text={line.title} terms={terms} />}
      </a>
      {facts.length > 0 ? <span className="sub">{facts.join(" · ")}</span> : null}
    </>
  );
}

function factsOf(line: OutputLine, t: Texts, locale: Locale): string[] {
  const words = t.outputs.list;
  const facts: string[] = [];
  if (line.basis === "period") facts.push(words.summary);
  else if (line.basis === "cumulative") facts.push(words.cumulative);
  else if (line.basis !== "item") facts.push(words.notSummed);
  if (line.units.length > 1) facts.push(words.coPublished(line.units.length));
  if (line.corrected) {
    const { times, before, reason } = line.corrected;
    const isSame = before.value === line.value && before.qualifier === line.qualifier;
    const [old, now] = [formatQuantity(before, t, locale), formatQuantity(line, t, locale)];
    facts.push(words.corrected({ times, reason, change: isSame ? "" : `${old} → ${now}` }));
  }
  return facts;
}

/** The words that were looked for, in the place where they stand. */
function Marked({ text, terms }: { text: string; terms: SearchTerms }) {
  let at = 0;
  return markFound(text, terms).map((part) => {
    const key = at;
    at += part.text.length;
    return part.isFound ? <mark key={key}>{part.text}</mark> : part.text;
  });
}
