import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { FIRST_MATTERS, type InterventionsPage, interventionsPath } from "~/domain/interventions-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, problemText } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { ButtonLink } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import type { PageHandle } from "~/ui/page-title";
import { loadInterventions } from "~/usecases/interventions.server";
import { changeMatter } from "./matter-change.server";
import { MatterList } from "./matter-list";
import { OrderRule } from "./order-rule";

export const handle: PageHandle = { title: (t) => t.interventions.title };

/** `?xem=tat-ca`: all of them. */
export const loader = guardedLoader(({ ctx, params, url }) =>
  loadInterventions(ctx, params.campaign ?? "", { isAll: url.searchParams.get("xem") === "tat-ca" }),
);

export const action = guardedAction(
  ({ ctx, params, form, url }) =>
    changeMatter({
      ...{ ctx, slug: params.campaign ?? "", form },
      isAll: url.searchParams.get("xem") === "tat-ca",
    }),
  "intervention.ask",
);

export default function Interventions() {
  const page = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined = useActionData<typeof action>();
  const t = useTexts();
  const words = t.interventions;
  const problems = (answer?.problems ?? []).map((problem) => ({ message: problemText(problem, t) }));
  return (
    <div className="matters">
      <PageHead
        title={words.title}
        lede={words.lede({ found: page.found, ...page.counts })}
        actions={<ButtonLink to={`/${page.slug}/man-hinh`}>{words.wall}</ButtonLink>}
      />
      <FormErrorSummary title={t.frame.summaryTitle(problems.length)} problems={problems} />
      {page.canAsk ? <p className="f-hint screen-only">{words.readOnly}</p> : null}
      {page.lines.length === 0 ? (
        <EmptyState title={words.empty.title}>{words.empty.text}</EmptyState>
      ) : (
        <Matters page={page} />
      )}
      <OrderRule />
    </div>
  );
}

function Matters({ page }: { page: InterventionsPage }) {
  const words = useTexts().interventions.list;
  const { slug, lines, found, isAll, today } = page;
  return (
    <Section
      title={words.title({ shown: lines.length, found })}
      note={words.note(formatDay(today))}
      action={isAll && found > FIRST_MATTERS ? <Link to={interventionsPath(slug)}>{words.first}</Link> : null}
    >
      <MatterList page={page} />
      {lines.length < found && !isAll ? (
        <p className="screen-only">
          <Link to={interventionsPath(slug, true)}>{words.all(found)}</Link>
        </p>
      ) : null}
    </Section>
  );
}
