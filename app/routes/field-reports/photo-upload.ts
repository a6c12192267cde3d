import { redirect } from "@remix-run/node";
import { fieldReportPath } from "~/domain/field-report-page";
import { cleanFileName, maxFilesAtOnce } from "~/domain/files";
import type { Problem } from "~/domain/problem";
import { redirectWithFlash } from "~/server/flash.server";
import { guardedLoader, guardedUpload, type UploadArgs } from "~/server/guard.server";
import { NotFound } from "~/usecases/context.server";
import { addFieldPhoto, receiveFieldPhoto } from "~/usecases/field-photos.server";
import { fieldNumber } from "./report-number";

/** There is nothing to look at: photographs are shown on their report's page. */
export const loader = guardedLoader(async () => {
  throw new NotFound();
});

/** Takes photographs of a form and goes back to the report, `?loi=CODE` with what was wrong with the first that was refused. */
export const action = guardedUpload(async (args) => {
  const path = fieldReportPath(args.params.campaign ?? "", fieldNumber(args.params));
  const { count, problem } = await takeFiles(args);
  if (problem) return redirect(`${path}?loi=${problem.code}#anh`);
  return redirectWithFlash(path, { code: "field-photo-added", params: { count } });
}, "opinion.view");

async function takeFiles(args: UploadArgs): Promise<{ count: number; problem: Problem | undefined }> {
  const { ctx, params, url, uploads } = args;
  const [slug, number] = [params.campaign ?? "", fieldNumber(params)];
  const moment = url.searchParams.get("luc") === "answered" ? ("answered" as const) : ("reported" as const);
  let [seen, count, problem] = [0, 0, undefined as Problem | undefined];
  if (uploads === null) return { count, problem: { field: "files", code: "photo-too-large" } };
  for await (const { name, content } of uploads) {
    seen += 1;
    if (seen > maxFilesAtOnce) break;
    const arrived = await receiveFieldPhoto(ctx, slug, content);
    const form = { _key: ctx.newId(), name: cleanFileName(name).slice(0, 200), moment };
    const outcome = arrived.ok
      ? await addFieldPhoto(ctx, slug, number, { ...form, upload: arrived.value })
      : arrived;
    if (outcome.ok) count += 1;
    else problem ??= outcome.problems[0];
  }
  return { count, problem: seen === 0 ? { field: "files", code: "files-missing" } : problem };
}
