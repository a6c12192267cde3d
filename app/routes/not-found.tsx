import { guardedAction, guardedLoader } from "~/server/guard.server";
import type { PageHandle } from "~/ui/page-title";
import { NotFound } from "~/usecases/context.server";

export const handle: PageHandle = { title: (t) => t.errors.notFound.title };

/** Any address that is no page; strangers are asked to sign in before they learn so. */
export const loader = guardedLoader(async (): Promise<null> => {
  throw new NotFound();
});

export const action = guardedAction(async (): Promise<null> => {
  throw new NotFound();
});

export default function Page() {
  return null;
}
