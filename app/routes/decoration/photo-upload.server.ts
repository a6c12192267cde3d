import { data } from "@remix-run/node";
import type { SiteArrivedForm } from "~/domain/decoration-forms";
import { sitePath } from "~/domain/decoration-photos";
import { cleanFileName, inMebibytes, maxFilesAtOnce, maxUploadBytes } from "~/domain/files";
import type { Problem } from "~/domain/problem";
import { redirectWithFlash } from "~/server/flash.server";
import type { InvalidForm } from "~/server/forms.server";
import { guardedUpload, type UploadArgs } from "~/server/guard.server";
import { receiveSitePhoto } from "~/usecases/decoration-photo-files.server";
import { addSitePhoto } from "~/usecases/decoration-photos.server";
import { siteNumber } from "./site-number";

export const isPhotoUpload = (request: Request): boolean =>
  (request.headers.get("Content-Type") ?? "").startsWith("multipart/form-data");

/** Photographs sent by a plain form, without scripts: back to the page, or the page with what is wrong with which file. */
export const uploadPhotos = guardedUpload(async (args) => {
  const { problems, count } = await takeFiles(args);
  const path = sitePath(args.params.campaign ?? "", siteNumber(args.params));
  if (problems.length === 0) return redirectWithFlash(path, { code: "site-photo-added", params: { count } });
  return data<InvalidForm>({ problems, values: {} }, { status: 422 });
}, "decoration.report");

async function takeFiles({
  ctx,
  params,
  uploads,
}: UploadArgs): Promise<{ problems: Problem[]; count: number }> {
  const problem = (code: string, max: number): Problem => ({ field: "files", code, params: { max } });
  if (uploads === null)
    return { problems: [problem("files-too-big-together", inMebibytes(maxUploadBytes))], count: 0 };
  const [slug, number] = [params.campaign ?? "", siteNumber(params)];
  const problems: Problem[] = [];
  let [seen, count] = [0, 0];
  for await (const { name, content } of uploads) {
    seen += 1;
    if (seen > maxFilesAtOnce) return { problems: [problem("too-many-files", maxFilesAtOnce)], count };
    const file = cleanFileName(name).slice(0, 200);
    const arrived = await receiveSitePhoto(ctx, slug, content);
    const form = (upload: string): SiteArrivedForm => ({
      ...{ _key: ctx.newId(), upload, name: file, takenOn: "", confirm: [], moment: "" },
    });
    const outcome = arrived.ok
      ? (await addSitePhoto(ctx, slug, number, form(arrived.value))).outcome
      : arrived;
    if (outcome.ok) count += 1;
    else problems.push(...outcome.problems.map((one) => ({ ...one, params: { ...one.params, file } })));
  }
  if (seen === 0) problems.push({ field: "files", code: "files-missing" });
  return { problems, count };
}
