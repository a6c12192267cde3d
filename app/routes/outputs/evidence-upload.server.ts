import { data } from "@remix-run/node";
import { type EvidenceTwin, evidencePath } from "~/domain/evidence";
import type { ArrivedForm } from "~/domain/evidence-forms";
import { cleanFileName, inMebibytes, maxFilesAtOnce, maxUploadBytes } from "~/domain/files";
import type { Problem } from "~/domain/problem";
import { redirectWithFlash } from "~/server/flash.server";
import type { InvalidForm } from "~/server/forms.server";
import { guardedUpload, type UploadArgs } from "~/server/guard.server";
import { addEvidence } from "~/usecases/evidence.server";
import { receiveEvidence } from "~/usecases/evidence-page.server";
import { numberIn } from "./output-number";

export const isUpload = (request: Request): boolean =>
  (request.headers.get("Content-Type") ?? "").startsWith("multipart/form-data");

/** A photograph that lies on the server and waits for somebody to say that it is another one. */
export interface WaitingTwin {
  upload: string;
  name: string;
  twin: EvidenceTwin;
}

/** What a form with files gives back to its page. */
export interface InvalidUpload extends InvalidForm {
  waiting: WaitingTwin[];
}

/** Files sent by a plain form, without scripts: back to the page, or the page with what is wrong with which file. */
export const uploadEvidence = guardedUpload(async (args) => {
  const path = evidencePath(args.params.campaign ?? "", numberIn(args.params));
  const { problems, waiting, count } = await takeFiles(args);
  if (problems.length === 0 && waiting.length === 0)
    return redirectWithFlash(path, { code: "evidence-added", params: { count } });
  return data<InvalidUpload>({ problems, waiting, values: {} }, { status: statusOf(problems) });
}, "output.revise");

interface Taken {
  problems: Problem[];
  waiting: WaitingTwin[];
  count: number;
}

async function takeFiles({ ctx, params, uploads }: UploadArgs): Promise<Taken> {
  const max = inMebibytes(maxUploadBytes);
  const problem = (code: string) => ({ field: "files", code, params: { max } });
  const taken: Taken = { problems: [], waiting: [], count: 0 };
  if (uploads === null) return { ...taken, problems: [problem("files-too-big-together")] };
  const [slug, number] = [params.campaign ?? "", numberIn(params)];
  let seen = 0;
  for await (const { name, content } of uploads) {
    seen += 1;
    const file = cleanFileName(name).slice(0, 200);
    if (seen > maxFilesAtOnce) {
      taken.problems.push({ field: "files", code: "too-many-files", params: { max: maxFilesAtOnce, file } });
      break;
    }
    const arrived = await receiveEvidence(ctx, slug, content);
    if (!arrived.ok) taken.problems.push(...arrived.problems.map((one) => about(one, file)));
    else {
      const form: ArrivedForm = {
        _key: ctx.newId(),
        upload: arrived.value,
        name: file,
        takenOn: "",
        confirm: [],
      };
      const { outcome, twin } = await addEvidence(ctx, slug, number, form);
      if (outcome.ok) taken.count += 1;
      else if (twin) taken.waiting.push({ upload: arrived.value, name: file, twin });
      else taken.problems.push(...outcome.problems.map((one) => about(one, file)));
    }
  }
  if (seen === 0) taken.problems.push(problem("files-missing"));
  return taken;
}

const about = (problem: Problem, file: string): Problem => ({
  ...problem,
  params: { ...problem.params, file },
});

export function statusOf(problems: readonly Problem[]): number {
  if (problems.some(({ code }) => code === "disk-full")) return 507;
  if (problems.some(({ code }) => code === "files-too-big-together")) return 413;
  return 422;
}
