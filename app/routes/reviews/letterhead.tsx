import { Form, type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { letterheadForm } from "~/domain/letterhead-form";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, typed } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Button } from "~/ui/kit/button";
import type { PageHandle } from "~/ui/page-title";
import { loadLetterhead, saveLetterhead } from "~/usecases/letterhead.server";
import { LetterheadFields } from "./letterhead-fields";
import { Problems } from "./problems";

export const handle: PageHandle = { title: (t) => t.reviews.head.title };

export const loader = guardedLoader(async ({ ctx, params, draft }) => {
  const page = await loadLetterhead(ctx, params.campaign ?? "");
  return { page, draft: draft?.fields() ?? null };
});

export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  const parsed = parseForm(form, letterheadForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await saveLetterhead(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  return redirectWithFlash(`/${slug}/ke-hoach/so-ket/the-thuc`, { code: "letterhead-saved" });
}, "review.edit");

/** After a lost race the page has to show what the other person saved. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 422 || defaultShouldRevalidate;

export default function LetterheadScreen() {
  const { page, draft } = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined =
    useActionData<typeof action>() ?? (draft ? { problems: [], values: draft } : undefined);
  const t = useTexts();
  const words = t.reviews.head;
  const lostRace = answer?.problems.some(({ code }) => code === "review-changed-by-other") ?? false;
  const seen = String(page.version);
  return (
    <>
      <PageHead
        title={words.title}
        crumbs={[
          { label: t.plan.crumb, to: `/${page.slug}/ke-hoach` },
          { label: t.reviews.title, to: `/${page.slug}/ke-hoach/so-ket` },
          { label: words.title },
        ]}
        crumbsLabel={t.reviews.crumbs}
        lede={`${words.lede} ${page.settled ? words.settled(page.settled) : words.proposed}`}
      />
      <Form method="post" className="form doc-form" key={answer ? "typed" : page.version}>
        <Problems answer={answer} />
        <input type="hidden" name="version" value={lostRace ? seen : typed(answer, "version", seen)} />
        <LetterheadFields page={page} answer={answer} lostRace={lostRace} />
        {page.canEdit ? (
          <div className="acts">
            <Button variant="go">{words.save}</Button>
          </div>
        ) : null}
      </Form>
    </>
  );
}
