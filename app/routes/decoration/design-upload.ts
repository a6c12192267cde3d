import { data } from "@remix-run/node";
import { designsPath } from "~/domain/decoration-designs-page";
import { redirectWithFlash } from "~/server/flash.server";
import { guardedLoader, guardedUpload } from "~/server/guard.server";
import { NotFound } from "~/usecases/context.server";
import { addDesignFile } from "~/usecases/decoration-design-files.server";

/** There is nothing to look at: designs stand in their list. */
export const loader = guardedLoader(async () => {
  throw new NotFound();
});

/** Takes the picture or the file of a design; the first of the form counts. */
export const action = guardedUpload(async ({ ctx, params, uploads }) => {
  const slug = params.campaign ?? "";
  if (uploads === null) throw data(null, { status: 413 });
  for await (const file of uploads) {
    const outcome = await addDesignFile(ctx, slug, params.design ?? "", file);
    return redirectWithFlash(designsPath(slug), {
      code: outcome.ok ? "design-file-added" : "design-file-refused",
    });
  }
  return redirectWithFlash(designsPath(slug), { code: "design-file-refused" });
}, "design.edit");
