import type { TimelineRow } from "~/domain/timeline-page";
import type { Texts } from "~/i18n/texts";
import { stateWords } from "~/ui/charts/timeline-words";
import type { ListOrders } from "~/ui/lists/list-table";

/** What milestones can be ordered by, within their groups. */
export const milestoneOrders = (t: Texts): ListOrders<TimelineRow> => ({
  left: { word: "ngay", by: ({ tMinus }) => (tMinus === null ? null : -tMinus) },
  milestone: { word: "ten", by: ({ title }) => title },
  responsible: { word: "co-quan", by: (row) => row.responsible },
  planned: { word: "ke-hoach", by: ({ plannedOn }) => plannedOn },
  actual: { word: "thuc-te", by: ({ actualOn }) => actualOn },
  state: { word: "tinh-trang", by: (row) => stateWords(row, t) },
});
