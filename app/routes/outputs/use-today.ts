import { useRouteLoaderData } from "@remix-run/react";
import type { CampaignFrame } from "~/usecases/frame.server";

/** The campaign's day, which the frame around every page of a campaign knows. */
export function useToday(): string {
  const around = useRouteLoaderData("routes/campaign/layout") as { frame: CampaignFrame } | undefined;
  return around?.frame.today ?? "";
}
