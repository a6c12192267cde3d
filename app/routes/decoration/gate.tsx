import { Form, Link, useLoaderData } from "@remix-run/react";
import { type GatePage, gatePath } from "~/domain/decoration-gate-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { DecorationTabs } from "~/ui/decoration-tabs";
import { PageHead } from "~/ui/frame/page-head";
import { Button } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import type { PageHandle } from "~/ui/page-title";
import { UnitSelect } from "~/ui/unit-select";
import { loadGate } from "~/usecases/decoration-gate.server";
import { GateAnswers } from "./gate-answers";
import { GatePicture } from "./gate-picture";
import { GateSites } from "./gate-sites";
import { GateUnits } from "./gate-tables";

export const handle: PageHandle = { title: (t) => t.decorationGate.gate.title };

/** `?dv=UNIT`: of that unit with all below it. */
export const loader = guardedLoader(({ ctx, params, url }) =>
  loadGate(ctx, params.campaign ?? "", (url.searchParams.get("dv") ?? "").slice(0, 60)),
);

export default function Gate() {
  const page = useLoaderData<typeof loader>();
  const t = useTexts();
  const { gate: words } = t.decorationGate;
  const { list } = t.decoration;
  const { figures, decorationOn, unit } = page;
  const day = decorationOn === null ? "" : formatDay(decorationOn);
  return (
    <>
      <PageHead
        title={unit ? `${words.title}: ${unit.name}` : words.title}
        lede={words.lede({ ...figures, day })}
      />
      <DecorationTabs slug={page.slug} />
      <Left page={page} day={day} />
      <UnitChoice page={page} />
      {figures.planned > 0 ? (
        <>
          <GateAnswers page={page} />
          <GatePicture page={page} />
          <GateUnits page={page} />
          <GateSites page={page} />
        </>
      ) : (
        <EmptyState title={list.empty}>{list.emptyRead}</EmptyState>
      )}
    </>
  );
}

/** What is left, and how much a day makes it. */
function Left({ page: { left, figures, decorationPath }, day }: { page: GatePage; day: string }) {
  const { gate: words } = useTexts().decorationGate;
  if (figures.planned === 0) return null;
  const { completePerDay, checkPerDay } = left;
  const said =
    left.toCheck === 0
      ? words.passed
      : completePerDay !== null && checkPerDay !== null
        ? words.left({ ...left, complete: completePerDay, check: checkPerDay })
        : day === ""
          ? words.noDay(left)
          : words.over({ ...left, day });
  return (
    <p className="deco-left">
      {said} {decorationPath ? <Link to={decorationPath}>{words.milestone}</Link> : null}
    </p>
  );
}

function UnitChoice({ page: { slug, unit, unitChoice } }: { page: GatePage }) {
  const { gate: words } = useTexts().decorationGate;
  if (unitChoice.length < 2) return null;
  return (
    <Form method="get" action={gatePath(slug)} className="bar screen-only" key={unit?.key}>
      <UnitSelect
        name="dv"
        label={words.unitLabel}
        fieldClass="w-l"
        defaultValue={unit?.key ?? ""}
        units={unitChoice}
        first={{ value: "", label: words.whole }}
      />
      <Button icon="filter">{words.show}</Button>
    </Form>
  );
}
