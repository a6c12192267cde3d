import { Link } from "@remix-run/react";
import { sitePath } from "~/domain/decoration-photos";
import type { ProposalPage } from "~/domain/decoration-proposals-page";
import { capitalise, formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { Facts } from "~/ui/kit/facts";
import { wishSaid } from "./proposal-table";

/** What was found at the place and what is wanted there. */
export function ProposalFacts({ page }: { page: ProposalPage }) {
  const t = useTexts();
  const { proposals: words, dong } = t.decorationGate;
  const { one } = words;
  const kind = t.decoration.kinds[page.kind];
  const site = page.site;
  const money = [
    {
      term: one.estimate,
      value: page.estimate === null ? words.noEstimate : dong(page.estimate),
    },
    { term: one.decider, value: page.decider || "—" },
  ];
  return (
    <Facts
      layout="list"
      facts={[
        { term: words.columns.unit, value: page.unit },
        ...(site
          ? [{ term: one.site, value: <Link to={sitePath(page.slug, site.number)}>{site.place}</Link> }]
          : []),
        { term: one.kind, value: capitalise(kind) },
        { term: one.found, value: words.found({ ...page, kind }) },
        { term: one.surveyedOn, value: formatDay(page.surveyedOn) },
        { term: one.wish, value: wishSaid(page, t) },
        ...(page.reason ? [{ term: one.reason, value: page.reason }] : []),
        ...(page.wish === "none" ? [] : money),
      ]}
    />
  );
}
