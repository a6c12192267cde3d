import { useActionData, useLoaderData } from "@remix-run/react";
import { addRoundsForm } from "~/domain/rounds-forms";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import type { FormAnswer } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { ButtonLink } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import type { PageHandle } from "~/ui/page-title";
import { loadRounds } from "~/usecases/rounds.server";
import { addRounds } from "~/usecases/rounds-add.server";
import { AddRounds } from "./rounds-add";
import { readRoundsAddress, roundPath, roundsPath } from "./rounds-address";
import { RoundsFilter } from "./rounds-filter";
import { RoundsMatrix } from "./rounds-matrix";

export const handle: PageHandle = { title: (t) => t.rounds.title };

export const loader = guardedLoader(async ({ ctx, params, url, draft }) => {
  const { filters, isAdding } = readRoundsAddress(url.searchParams);
  const page = await loadRounds(ctx, params.campaign ?? "", filters);
  return { page, isAdding, draft: draft?.fields() ?? null };
});

export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  const parsed = parseForm(form, addRoundsForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await addRounds(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  const { added, there, id } = outcome.value;
  const shown = { kind: parsed.value.kind, number: null };
  const path = id ? roundPath(slug, id) : roundsPath(slug, shown);
  return redirectWithFlash(path, { code: "rounds-added", params: { added, there } });
}, "round.edit");

export default function Rounds() {
  const { page, isAdding, draft } = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined =
    useActionData<typeof action>() ?? (draft ? { problems: [], values: draft } : undefined);
  const t = useTexts();
  const words = t.rounds;
  const adds = page.canEdit && (isAdding || answer !== undefined);
  const add = page.canEdit ? (
    <ButtonLink icon="plus" to={roundsPath(page.slug, page.filters, true)}>
      {words.add.open}
    </ButtonLink>
  ) : null;
  return (
    <>
      <PageHead
        title={words.title}
        crumbs={[{ label: t.timeline.title, to: `/${page.slug}/lich` }, { label: words.title }]}
        crumbsLabel={t.frame.nav.label}
        lede={words.lede}
        actions={adds || page.total === 0 ? null : add}
      />
      {adds ? <AddRounds page={page} answer={answer} /> : null}
      {page.total > 0 ? (
        <>
          <RoundsFilter page={page} />
          <RoundsMatrix page={page} />
        </>
      ) : adds ? null : (
        <EmptyState title={words.matrix.empty} action={add}>
          {words.matrix.emptyText}
        </EmptyState>
      )}
    </>
  );
}
