import { redirect } from "@remix-run/node";
import { publicLoader } from "~/server/guard.server";

/** The frozen plan holds more than days now; its page stands with the plan. */
export const loader = publicLoader(async ({ params, url }) => {
  throw redirect(`/${params.campaign}/ke-hoach/goc${url.search}`, 301);
});
