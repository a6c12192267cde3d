import { Link } from "@remix-run/react";
import { designsPath } from "~/domain/decoration-designs-page";
import type { GatePage } from "~/domain/decoration-gate-page";
import { readSiteQuery, siteListPath } from "~/domain/decoration-page";
import { sitePath } from "~/domain/decoration-photos";
import { proposalListPath } from "~/domain/decoration-proposals-page";
import { useTexts } from "~/i18n/texts";
import { Answer } from "./gate-answer";

const wholeList = readSiteQuery(() => "");

/** Requested and approved, by decision. */
export function Cost({ page: { slug, unit, answers } }: { page: GatePage }) {
  const { gate, known, dong, proposals } = useTexts().decorationGate;
  const { cost: words } = gate;
  const { cost } = answers;
  const query = { unitKey: unit?.key ?? "", state: "" } as const;
  const answer =
    cost.wanted === 0
      ? words.none
      : words.answer({ asked: known(cost.requested), approved: dong(cost.approved.sum) });
  return (
    <Answer question={words.question} answer={answer}>
      <ul>
        <li>
          {proposals.states.proposed}: {cost.pending.lines}, {known(cost.pending.asked)}
        </li>
        <li>
          {proposals.states.approved}: {cost.approved.lines}, {dong(cost.approved.sum)}
        </li>
        <li>
          {proposals.states.rejected}: {cost.rejected.lines}
        </li>
      </ul>
      <p>
        <Link to={proposalListPath(slug, query)}>{words.open}</Link>
      </p>
    </Answer>
  );
}

/** Which body decides what waits. */
export function Deciders({ page: { slug, unit, answers } }: { page: GatePage }) {
  const { gate, known } = useTexts().decorationGate;
  const { deciders: words } = gate;
  const unitKey = unit?.key ?? "";
  const { toApprove, deciders, cost } = answers;
  return (
    <Answer question={words.question} answer={words.answer({ lines: cost.pending.lines, sites: toApprove })}>
      <ul>
        {deciders.map(({ name, lines, asked }) => (
          <li key={name}>
            <Link to={proposalListPath(slug, { unitKey, state: "proposed" })}>
              {words.line({ name, lines, asked: known(asked) })}
            </Link>
          </li>
        ))}
        {toApprove > 0 ? (
          <li>
            <Link to={siteListPath(slug, wholeList, { unitKey, state: "proposed" })}>
              {words.sites(toApprove)}
            </Link>
          </li>
        ) : null}
      </ul>
    </Answer>
  );
}

/** By the last inspections: as issued, or not. */
export function Slogans({ page: { slug, answers } }: { page: GatePage }) {
  const { slogans: words } = useTexts().decorationGate.gate;
  const { wrong, design, unchecked, unnamed, ended } = answers.slogans;
  const answer = words.answer({ wrong: wrong.length, right: design.yes, unchecked });
  return (
    <Answer question={words.question} answer={answer}>
      <ul>
        {wrong.map(({ number, place, unit, mend }) => (
          <li key={number}>
            <Link to={sitePath(slug, number)}>{place}</Link> ({unit}): {mend}
          </li>
        ))}
        {unnamed > 0 ? <li>{words.unnamed(unnamed)}</li> : null}
        {ended > 0 ? <li>{words.ended(ended)}</li> : null}
      </ul>
      <p>
        <Link to={designsPath(slug)}>{words.designs}</Link>
      </p>
    </Answer>
  );
}
