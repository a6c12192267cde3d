import { Form, Link, useActionData, useLoaderData, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { outputsBulkTexts as en } from "~/i18n/en/outputs-bulk";
import { formatNumber } from "~/i18n/format";
import { useLocale, useTexts } from "~/i18n/texts";
import { outputsBulkTexts as vi } from "~/i18n/vi/outputs-bulk";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import type { FormAnswer } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Button, ButtonLink } from "~/ui/kit/button";
import { Notice } from "~/ui/kit/notice";
import { momentWords } from "~/ui/local-time";
import type { PageHandle } from "~/ui/page-title";
import { undoBulk } from "~/usecases/outputs-bulk.server";
import { type BulkPage, loadBulk } from "~/usecases/outputs-bulk-pages.server";
import { LeftRows } from "./bulk-left";
import { bulkValue } from "./bulk-recent";
import { ProblemSummary } from "./warnings";

export const handle: PageHandle = { title: (t) => t.bulk.title };

export const loader = guardedLoader(({ ctx, params }) =>
  loadBulk(ctx, params.campaign ?? "", params.bulk ?? ""),
);

export const action = guardedAction(async ({ ctx, params, form }) => {
  const [slug, id] = [params.campaign ?? "", params.bulk ?? ""];
  if (form.get("intent") !== "undo") return invalid(form, [{ field: "form", code: "not-valid" }]);
  const words = { vi, en }[ctx.actor?.locale ?? "vi"];
  const { reason } = await loadBulk(ctx, slug, id);
  const undone = await undoBulk(ctx, slug, id, {
    reason: words.run.undoReason(reason).slice(0, 500),
    key: `undo:${id}`,
  });
  if (!undone.ok) return invalid(form, undone.problems);
  return redirectWithFlash(`/${slug}/ket-qua/sua-loat/${undone.value.id}`, { code: "bulk-undone" });
}, "output.revise");

export default function BulkRun() {
  const page = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined = useActionData<typeof action>();
  const t = useTexts();
  const words = t.bulk.run;
  const act = t.bulk.acts[page.act] ?? "";
  const list = `/${page.slug}/ket-qua`;
  const value = page.value === null ? "" : ` ${words.to(bulkValue(page))}`;
  return (
    <>
      <PageHead
        title={words.title(act) + value}
        crumbs={[
          { label: t.outputs.crumb, to: list },
          { label: t.bulk.title, to: `${list}/sua-loat` },
          { label: act },
        ]}
        crumbsLabel={t.outputs.way}
        lede={[words.by({ who: page.by, when: momentWords(page.at) }), page.reason]
          .filter(Boolean)
          .join(" · ")}
        actions={<ButtonLink to={list}>{t.bulk.toList}</ButtonLink>}
      />
      <ProblemSummary answer={answer} />
      <Progress page={page} />
      <LeftRows page={page} />
    </>
  );
}

/** How far it is; a page that stays open looks again by itself. */
function Progress({ page }: { page: BulkPage }) {
  const words = useTexts().bulk.run;
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  const isRunning = page.state === "running";
  useLookingAgain(isRunning);
  if (isRunning) {
    const done = page.changed + page.left;
    return (
      <Notice
        live="status"
        title={words.running({ done: number(done), total: number(done + page.waiting) })}
        actions={<ButtonLink to=".">{words.refresh}</ButtonLink>}
      >
        {words.runningText}
      </Notice>
    );
  }
  return (
    <Notice kind="ok" title={words.finished(number(page.changed))} actions={<Undo page={page} />}>
      {page.canUndo ? words.undoText : page.undoneBy ? words.undone : null}
    </Notice>
  );
}

const everyMs = 2_000;

function useLookingAgain(isRunning: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => revalidate(), everyMs);
    return () => clearInterval(timer);
  }, [isRunning, revalidate]);
}

function Undo({ page }: { page: BulkPage }) {
  const words = useTexts().bulk.run;
  const other = (id: string) => `/${page.slug}/ket-qua/sua-loat/${id}`;
  return (
    <>
      {page.undoneBy ? <Link to={other(page.undoneBy)}>{words.seeUndo}</Link> : null}
      {page.undoOf ? <Link to={other(page.undoOf)}>{words.undoOf}</Link> : null}
      {page.canUndo ? (
        <Form method="post">
          <Button icon="undo" name="intent" value="undo">
            {words.undo}
          </Button>
        </Form>
      ) : null}
    </>
  );
}
