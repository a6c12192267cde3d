import { Form, Link } from "@remix-run/react";
import { proposalStates } from "~/domain/decoration-proposals";
import {
  type ProposalListPage,
  proposalListPath,
  proposalPath,
  proposalStateWords,
  proposalsPath,
} from "~/domain/decoration-proposals-page";
import { useTexts } from "~/i18n/texts";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { RowList } from "~/ui/kit/row-list";
import { UnitSelect } from "~/ui/unit-select";

/** By decision, with how many there are, and by unit. */
export function ProposalFilter({ page: { slug, query, unitChoice, totals } }: { page: ProposalListPage }) {
  const { proposals: words } = useTexts().decorationGate;
  const counts = {
    proposed: totals.pending.lines,
    approved: totals.approved.lines,
    rejected: totals.rejected.lines,
  };
  return (
    <div className="stack-1 screen-only">
      <nav className="deco-states" aria-label={words.statesLabel}>
        {(["", ...proposalStates] as const).map((state) => (
          <Link
            key={state}
            to={proposalListPath(slug, { ...query, state })}
            aria-current={query.state === state ? "true" : undefined}
            preventScrollReset
          >
            {state === "" ? words.all : `${words.states[state]} (${counts[state]})`}
          </Link>
        ))}
      </nav>
      <Form method="get" action={proposalsPath(slug)} className="bar" key={query.unitKey}>
        {query.state === "" ? null : (
          <input type="hidden" name="tt" value={proposalStateWords[query.state]} />
        )}
        <UnitSelect
          name="dv"
          label={words.unit}
          fieldClass="w-l"
          defaultValue={query.unitKey}
          units={unitChoice}
          first={{ value: "", label: words.allUnits }}
        />
        <Button icon="filter">{words.show}</Button>
      </Form>
    </div>
  );
}

/** What was taken off the list, for those who can bring it back. */
export function RemovedProposals({ page: { slug, removed } }: { page: ProposalListPage }) {
  const { proposals: words } = useTexts().decorationGate;
  if (removed.length === 0) return null;
  const rows = removed.map(({ number, place, version }) => ({
    key: String(number),
    title: place,
    end: (
      <Form method="post" action={proposalPath(slug, number)}>
        <input type="hidden" name="version" value={version} />
        <Button size="sm" name="intent" value="restore" aria-label={words.restoreSpoken(place)}>
          {words.restore}
        </Button>
      </Form>
    ),
  }));
  return (
    <Details summary={words.removedTitle(removed.length)}>
      <RowList fine rows={rows} />
    </Details>
  );
}
