import { Link } from "@remix-run/react";
import { type GatePage, gatePath } from "~/domain/decoration-gate-page";
import { readSiteQuery, siteListPath } from "~/domain/decoration-page";
import { useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { Answer } from "./gate-answer";
import { Cost, Deciders, Slogans } from "./gate-answers-more";

const wholeList = readSiteQuery(() => "");

/** What a chairman asks; the short answer stands beside the question, one tap opens its rows. */
export function GateAnswers({ page }: { page: GatePage }) {
  const { gate: words } = useTexts().decorationGate;
  return (
    <Section title={words.asked} className="deco-asked">
      <Panos page={page} />
      <Charge page={page} />
      <Cost page={page} />
      <Deciders page={page} />
      <Slogans page={page} />
    </Section>
  );
}

function Panos({ page: { slug, answers } }: { page: GatePage }) {
  const { pano: words } = useTexts().decorationGate.gate;
  const { withoutPano, localUnits } = answers;
  if (localUnits === 0) return null;
  return (
    <Answer question={words.question} answer={words.answer({ without: withoutPano.length, all: localUnits })}>
      <ul>
        {withoutPano.map(({ key, name, planned }) => (
          <li key={key}>
            <Link to={siteListPath(slug, wholeList, { unitKey: key, kind: "pano" })}>{name}</Link>:{" "}
            {words.planned(planned)}
          </li>
        ))}
      </ul>
      <p className="f-hint">{words.note}</p>
    </Answer>
  );
}

function Charge({ page: { slug, unit, answers, left } }: { page: GatePage }) {
  const { gate } = useTexts().decorationGate;
  const { charge: words, unitTable } = gate;
  const answer = words.answer({ doers: answers.doers.length, sites: left.toCheck });
  return (
    <Answer question={words.question} answer={answer}>
      <ul>
        {answers.doers.map(({ name, sites, late }) => (
          <li key={name}>
            {name}: {sites}
            {late > 0 ? ` (${unitTable.late.toLocaleLowerCase("vi")} ${late})` : ""}
          </li>
        ))}
      </ul>
      <p>
        <a href={`${gatePath(slug, unit?.key)}#con-lai`}>{gate.sites.title}</a>
      </p>
    </Answer>
  );
}
