import { evidencePath } from "~/domain/evidence";
import { outputPageTexts as en } from "~/i18n/en/outputs-page";
import { outputPageTexts as vi } from "~/i18n/vi/outputs-page";
import { redirectWithFlash } from "~/server/flash.server";
import { localTimeOf } from "~/ui/local-time";
import type { UseCaseContext } from "~/usecases/context.server";
import type { Logged } from "~/usecases/outputs.server";

const undoReasons = { vi: vi.undoReason, en: en.undoReason };
const namedCodes = 4;

/** Goes on with the receipt: when and under which code; one item can be taken back on the spot. */
export function receiptFor(ctx: UseCaseContext, slug: string, path: string, logged: Logged): Response {
  const { numbers, codes, loggedAt } = logged;
  const { time } = localTimeOf(loggedAt);
  const [number] = numbers;
  const [code = ""] = codes;
  if (number === undefined || numbers.length > 1) {
    const params = { time, count: codes.length, codes: codesText(codes) };
    return redirectWithFlash(path, { code: "outputs-logged", params });
  }
  const reason = undoReasons[ctx.actor?.locale ?? "vi"];
  const undo = { path: `/${slug}/ket-qua/${number}`, fields: { intent: "withdraw", version: "1", reason } };
  const link = { path: evidencePath(slug, number), code: "evidence-offer" };
  return redirectWithFlash(path, { code: "output-logged", params: { time, code }, undo, link });
}

/** Numbers of one form follow one another. */
export function codesText(codes: readonly string[]): string {
  return codes.length <= namedCodes ? codes.join(", ") : `${codes[0]} – ${codes.at(-1)}`;
}
