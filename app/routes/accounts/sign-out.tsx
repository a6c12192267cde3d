import { redirect } from "@remix-run/node";
import { redirectWithFlash } from "~/server/flash.server";
import { publicAction, publicLoader } from "~/server/guard.server";
import { clearSessionCookie } from "~/server/session.server";
import type { PageHandle } from "~/ui/page-title";
import { signOut } from "~/usecases/sessions.server";

export const handle: PageHandle = { title: (t) => t.frame.signOut };

/** Only a form signs out; an address typed or followed does nothing. */
export const loader = publicLoader(async (): Promise<null> => {
  throw redirect("/");
});

export const action = publicAction(async ({ ctx, arrival }) => {
  await signOut(ctx);
  return redirectWithFlash("/dang-nhap", { code: "signed-out" }, [clearSessionCookie(arrival)]);
});

export default function SignOut() {
  return null;
}
