import { Form, useActionData, useLoaderData, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { isAtWork } from "~/domain/imports";
import { useTexts } from "~/i18n/texts";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, fieldProblems } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Button, ButtonLink } from "~/ui/kit/button";
import { Notice } from "~/ui/kit/notice";
import { momentWords } from "~/ui/local-time";
import type { PageHandle } from "~/ui/page-title";
import { loadImport } from "~/usecases/imports-page.server";
import { answerImport } from "./import-forms.server";
import { ImportNames } from "./import-names";
import { ImportRows } from "./import-rows";
import { ImportSave } from "./import-save";
import { ImportSettings } from "./import-settings";
import { ImportStanding } from "./import-standing";

export const handle: PageHandle = { title: (t) => t.imports.title };

const states = ["new", "twin", "bad", "done", "undone"] as const;

export const loader = guardedLoader(({ ctx, params, url }) => {
  const state = states.find((one) => one === url.searchParams.get("xem")) ?? null;
  const after = Math.max(0, Math.floor(Number(url.searchParams.get("sau")) || 0));
  return loadImport(ctx, params.campaign ?? "", params.import ?? "", { state, after });
});

export const action = guardedAction(
  ({ ctx, params, form }) => answerImport(ctx, params.campaign ?? "", params.import ?? "", form),
  "output.log",
);

export default function ImportOfFile() {
  const page = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined = useActionData<typeof action>();
  const t = useTexts();
  const words = t.imports;
  const { status } = page.import;
  const path = `/${page.slug}/ket-qua`;
  const refused = fieldProblems(answer?.problems, t).form;
  return (
    <>
      <PageHead
        title={page.import.fileName}
        crumbs={[
          { label: t.outputs.crumb, to: path },
          { label: words.title, to: `${path}/nhap-tep` },
          { label: words.statuses[status] },
        ]}
        crumbsLabel={t.outputs.way}
        lede={ledeOf(page, t)}
      />
      {refused ? <Notice kind="bad" live="alert" title={refused} /> : null}
      {isAtWork(status) ? <Progress /> : <ImportStanding page={page} />}
      {page.sameFile && (status === "checked" || status === "unread") ? (
        <Notice
          kind="warn"
          actions={<ButtonLink to={`${path}/nhap-tep/${page.sameFile.id}`}>{words.sameFileLink}</ButtonLink>}
        >
          {words.sameFile({ when: momentWords(page.sameFile.createdAt), count: page.sameFile.outputs })}
        </Notice>
      ) : null}
      {status === "done" && page.held > 0 ? (
        <Notice
          kind="warn"
          actions={<ButtonLink to={`/${page.slug}/bao-cao/dieu-chinh`}>{words.heldLink}</ButtonLink>}
        >
          {words.held(page.held)}
        </Notice>
      ) : null}
      {status === "checked" ? <ImportNames page={page} /> : null}
      {status === "checked" ? <ImportSave page={page} answer={answer} /> : null}
      {status === "reading" || status === "unread" ? null : <ImportRows page={page} />}
      {status === "checked" || status === "unread" ? <ImportSettings page={page} answer={answer} /> : null}
    </>
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function ledeOf({ import: at }: Page, t: ReturnType<typeof useTexts>): string {
  const { by, createdAt, rows, status } = at;
  const counts = status === "reading" || status === "unread" ? [] : [t.imports.counts(rows)];
  return `${[...counts, by, momentWords(createdAt)].join(" · ")}.`;
}

/** How far the work is. Without scripts the browser asks again by itself every other second. */
function Progress() {
  const { import: at, span } = useLoaderData<typeof loader>();
  const { imports: words } = useTexts();
  const { revalidate } = useRevalidator();
  const { status, written, rows, outputs } = at;
  useEffect(() => {
    const timer = setInterval(revalidate, 700);
    return () => clearInterval(timer);
  }, [revalidate]);
  if (status !== "reading" && status !== "writing" && status !== "undoing") return null;
  const all = status === "writing" ? rows.fresh : status === "reading" ? rows.all : outputs;
  const done = status === "undoing" ? (span?.active ?? outputs) : written;
  const behind = status === "undoing" ? all - done : done;
  return (
    <Notice live="status" title={words.progress[status]({ done, all })} actions={<Resume />}>
      <progress
        max={Math.max(1, all)}
        value={all === 0 ? undefined : behind}
        aria-label={words.statuses[status]}
      />{" "}
      {words.progressHint}
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
    </Notice>
  );
}

/** A server that was stopped leaves its work to the queue; whoever does not want to wait goes on with it. */
function Resume() {
  const { imports: words } = useTexts();
  return (
    <Form method="post">
      <Button size="sm" variant="bare" name="intent" value="resume">
        {words.resume}
      </Button>
    </Form>
  );
}
