import { redirect } from "@remix-run/node";
import { guardedLoader } from "~/server/guard.server";
import { listMyCampaigns } from "~/usecases/campaigns.server";

/** The start page is the newest election that the person works in; an administrator without one starts in the set-up. */
export const loader = guardedLoader(async ({ ctx }): Promise<null> => {
  const [newest] = await listMyCampaigns(ctx);
  throw redirect(newest ? `/${newest.slug}` : "/quan-tri");
});

export default function Page() {
  return null;
}
