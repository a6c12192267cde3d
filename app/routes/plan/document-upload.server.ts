import { data } from "@remix-run/node";
import { documentPath } from "~/domain/documents-page";
import { inMebibytes, maxUploadBytes } from "~/domain/files";
import type { Problem } from "~/domain/problem";
import { redirectWithFlash } from "~/server/flash.server";
import type { InvalidForm } from "~/server/forms.server";
import { guardedUpload, type UploadArgs } from "~/server/guard.server";
import { addDocumentFiles, type TakenFile } from "~/usecases/documents-files.server";

export const isUpload = (request: Request): boolean =>
  (request.headers.get("Content-Type") ?? "").startsWith("multipart/form-data");

/** Files sent by the page's own form: back to the page, or the page with what is wrong with which file. */
export const uploadFromPage = guardedUpload(async (args) => {
  const { problems, taken } = await takeFiles(args);
  const path = documentPath(args.params.campaign ?? "", args.params.document ?? "");
  const count = taken.filter(({ outcome }) => outcome.ok).length;
  if (problems.length === 0) return redirectWithFlash(path, { code: "files-added", params: { count } });
  return data<InvalidForm>({ problems, values: {} }, { status: statusOf(problems) });
}, "document.add");

/** What the page's script gets to know about the files it has sent. */
export interface UploadAnswer {
  problems: Problem[];
}

/** Files sent by the page's script, usually one at a time. */
export const uploadFromScript = guardedUpload(async (args) => {
  const { problems } = await takeFiles(args);
  const answer: UploadAnswer = { problems };
  return Response.json(answer, { status: problems.length === 0 ? 200 : statusOf(problems) });
}, "document.add");

async function takeFiles({ ctx, params, uploads }: UploadArgs) {
  if (uploads === null) {
    const max = inMebibytes(maxUploadBytes);
    return { taken: [], problems: [{ field: "files", code: "files-too-big-together", params: { max } }] };
  }
  const taken = await addDocumentFiles(ctx, params.campaign ?? "", params.document ?? "", uploads);
  const problems = taken.flatMap(problemsOf);
  if (taken.length === 0) problems.push({ field: "files", code: "files-missing" });
  return { taken, problems };
}

/** Each problem says which file it is about. */
function problemsOf({ name, outcome }: TakenFile): Problem[] {
  if (outcome.ok) return [];
  return outcome.problems.map((one) => ({ ...one, params: { ...one.params, file: name.slice(0, 200) } }));
}

function statusOf(problems: readonly Problem[]): number {
  if (problems.some(({ code }) => code === "disk-full")) return 507;
  if (problems.some(({ code }) => code === "files-too-big-together")) return 413;
  return 422;
}
