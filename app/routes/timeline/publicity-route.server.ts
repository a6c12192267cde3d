import type { PublicitySubject } from "~/domain/publicity";
import { invalid } from "~/server/forms.server";
import type { ActionArgs, GuardedLoaderArgs } from "~/server/guard.server";
import { loadPublicityPage } from "~/usecases/publicity.server";
import { changePublicity } from "./publicity-change.server";
import { isPublicityIntent } from "./publicity-intents";

/** What both checklist routes load: the checklist, and the item that the address opens (`?muc=…&q=…`). */
export async function publicityData(
  { ctx, params, url, draft }: GuardedLoaderArgs,
  subject: PublicitySubject,
) {
  const asked = {
    itemId: url.searchParams.get("muc") ?? "",
    text: (url.searchParams.get("q") ?? "").normalize("NFC").trim().slice(0, 200),
  };
  const page = await loadPublicityPage(ctx, params.campaign ?? "", subject, asked);
  return { page, edited: url.searchParams.get("sua") ?? "", draft: draft?.fields() ?? null };
}

/** What both checklist routes do with a form; `page` is the address of the round or the milestone. */
export async function publicityAnswer({ ctx, params, form }: ActionArgs, subject: PublicitySubject) {
  const slug = params.campaign ?? "";
  const intent = form.get("intent");
  if (!isPublicityIntent(intent)) return invalid(form, [{ field: "form", code: "not-valid" }]);
  const stem = subject.kind === "round" ? "lich/hiep-thuong" : "lich";
  const path = `/${slug}/${stem}/${encodeURIComponent(subject.key)}/tuyen-truyen`;
  return changePublicity({ ctx, slug, subject, path }, intent, form);
}
