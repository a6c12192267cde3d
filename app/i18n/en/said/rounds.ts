import type * as vi from "../../vi/said/rounds";

export const problems: typeof vi.problems = {
  "window-reversed": "The last day is before the first. Swap the two days.",
  "one-number-for-days":
    "Days are shared only when one round is chosen. Choose one, or leave the days empty.",
  "rounds-there": "These rounds are set up already. Choose another round or place.",
  "round-not-held": "This round is not recorded as held. Record that first.",
  "round-removed": "This round was taken out of the list. Put it back before changing it.",
  "round-not-removed": "This round is still in the list.",
  "round-there": "Another round has been set up at this place.",
  "person-list":
    "This reads like a list of persons. Give numbers only; lists are published by the election bodies.",
};

export const flash: typeof vi.flash = {
  "rounds-added": (p) =>
    `${p.added} rounds set up${Number(p.there) > 0 ? `, ${p.there} were there already` : ""}.`,
  "round-planned": "Planned day saved.",
  "round-held": "Day held recorded.",
  "round-reopened": "Record taken back.",
  "round-result": "Result saved.",
  "round-details": "Round saved.",
  "round-removed": "Round taken out of the list.",
  "round-restored": "Round put back.",
  "round-document-linked": "Document linked.",
  "round-document-unlinked": "Document unlinked.",
};
