import type { SiteState } from "~/domain/decoration";
import type { KindCount } from "~/domain/decoration-page";
import type { Texts } from "~/i18n/texts";
import type { StatusKind } from "./kit/status";

/** The shape beside a state's word. */
export const siteStatusOf: Record<SiteState, StatusKind> = {
  proposed: "none",
  approved: "draft",
  "in-progress": "waiting",
  complete: "waiting",
  checked: "ok",
  "needs-repair": "bad",
  "taken-down": "returned",
};

/** "1/2 pano, 20/20 cờ". */
export const kindCounts = (kinds: readonly KindCount[], { decoration }: Texts): string =>
  kinds.map(({ kind, quantity, done }) => `${done}/${quantity} ${decoration.kinds[kind]}`).join(", ");
