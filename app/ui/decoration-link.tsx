import { useRouteLoaderData } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import { ButtonLink } from "./kit/button";

interface FrameData {
  frame: { slug: string; places: string[] };
}

/** From the decoration milestone to its sites, for who may see them. */
export function DecorationLink() {
  const words = useTexts().decoration;
  const around = useRouteLoaderData("routes/campaign/layout") as FrameData | undefined;
  if (!around?.frame.places.includes("decoration")) return null;
  return <ButtonLink to={`/${around.frame.slug}/trang-tri`}>{words.tabs.sites}</ButtonLink>;
}
