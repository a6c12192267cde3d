import { guardedLoader } from "~/server/guard.server";
import { NotFound } from "~/usecases/context.server";
import { uploadFromScript } from "./document-upload.server";

/** There is nothing to look at: files are sent here, and are listed on the document's page. */
export const loader = guardedLoader(async () => {
  throw new NotFound();
});

export const action = uploadFromScript;
