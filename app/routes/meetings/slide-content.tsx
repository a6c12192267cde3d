import type { Slide } from "~/domain/meeting-slides";
import { CategoryTable, PackPicture, UnitTable } from "./figures-content";
import { TopicContent } from "./topic-content";

/** What one screen shows. */
export function SlideContent({ slide, slug, on }: { slide: Slide; slug: string; on: string }) {
  const { part, pack, topic } = slide;
  switch (part) {
    case "categories":
      return <CategoryTable pack={pack} />;
    case "curve":
      return <PackPicture slug={slug} on={on} picture="curve" />;
    case "units":
      return <UnitTable pack={pack} />;
    case "whole":
      return <TopicContent topic={topic} pack={pack} slug={slug} on={on} />;
  }
}
