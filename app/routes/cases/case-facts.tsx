import { Link } from "@remix-run/react";
import type { CasePage, CaseStep } from "~/domain/cases-page";
import { type Texts, useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { Facts } from "~/ui/kit/facts";

/** Where it was met, and the clock: seen, decided, published. */
export function CaseFacts({ page: { row } }: { page: CasePage }) {
  const words = useTexts().cases;
  const { decide, publish } = row.clock;
  return (
    <Facts
      layout="list"
      facts={[
        { term: words.page.seen, value: row.seenAt },
        { term: words.page.decided, value: stepText(decide, words) },
        {
          term: words.page.published,
          value: publish ? stepText(publish, words) : words.page.notNeeded,
        },
        { term: words.page.topic, value: row.topic },
        { term: words.page.medium, value: words.mediums[row.medium] },
        { term: words.page.unit, value: row.unit || words.committee },
      ]}
    />
  );
}

function stepText({ at, minutes, due }: CaseStep, { page, duration }: Texts["cases"]): string {
  const time = duration(minutes);
  return at === "" ? page.waits({ time, due }) : page.after({ at, time });
}

/** What is correct, where it is written, and what was decided. */
export function CaseAnswer({ page }: { page: CasePage }) {
  const words = useTexts().cases;
  const { row, correction, sources, decisionReason, decidedBy } = page;
  return (
    <Section title={words.page.correct}>
      {correction === "" ? (
        <p className="muted">{words.page.noCorrection}</p>
      ) : (
        <p className="pre">{correction}</p>
      )}
      <Facts
        layout="list"
        facts={[
          ...(sources.length > 0 ? [{ term: words.page.sources, value: <Sources sources={sources} /> }] : []),
          ...(row.decision === null
            ? []
            : [
                {
                  term: words.page.decided,
                  value: words.decisions[row.decision],
                  note: words.page.by({ who: decidedBy, at: row.clock.decide.at }),
                },
                { term: words.page.reason, value: decisionReason },
              ]),
        ]}
      />
    </Section>
  );
}

function Sources({ sources }: Pick<CasePage, "sources">) {
  return (
    <ul>
      {sources.map(({ title, link, path }) => (
        <li key={`${title} ${link ?? ""}`}>
          {path ? <Link to={path}>{title}</Link> : link ? <a href={link}>{title}</a> : title}
        </li>
      ))}
    </ul>
  );
}
