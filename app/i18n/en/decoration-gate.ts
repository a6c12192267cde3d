import type { KnownSum } from "~/domain/decoration-proposals";
import { formatNumber } from "../format";
import type { decorationGate as vietnamese } from "../vi/decoration-gate";
import { decorationPlaces } from "./decoration-places";
import { decorationProposals } from "./decoration-proposals";

const n = (value: number) => formatNumber(value, "en");
const sites = (count: number) => `${n(count)} ${count === 1 ? "site" : "sites"}`;
const known = ({ sum, unknown }: KnownSum) =>
  unknown === 0 ? `${n(sum)} đ` : `more than ${n(sum)} đ (${n(unknown)} without estimate)`;

/** The gate of the decoration and its proposals of investment; with the map and the wall of photographs. */
export const decorationGate: typeof vietnamese = {
  dong: (value: number) => `${n(value)} đ`,
  known,
  gate: {
    title: "Decoration progress",
    whole: "All units",
    lede: (p: { planned: number; complete: number; checked: number; day: string }) =>
      p.planned === 0
        ? "There are no decoration sites yet."
        : `${n(p.complete)} of ${sites(p.planned)} complete, ${n(p.checked)} inspected${p.day ? `; due ${p.day}` : ""}.`,
    passed: "All sites are complete and inspected.",
    left: (p: { toComplete: number; toCheck: number; days: number; complete: number; check: number }) =>
      `${sites(p.toComplete)} to complete and ${n(p.toCheck)} to pass inspection in ${n(p.days)} days: ${n(p.complete)} completed and ${n(p.check)} inspected a day will make it.`,
    over: (p: { toComplete: number; toCheck: number; day: string }) =>
      `Past the last day ${p.day}: ${sites(p.toComplete)} not complete, ${n(p.toCheck)} not passed by an inspection.`,
    noDay: (p: { toComplete: number; toCheck: number }) =>
      `${sites(p.toComplete)} not complete, ${n(p.toCheck)} not passed by an inspection. The election has no decoration milestone.`,
    milestone: "Decoration milestone",
    unitLabel: "Unit",
    show: "Show",
    pictureTitle: "Decoration sites complete and inspected",
    pictureNote: "Unit of measure: sites",
    lines: { planned: "Planned", complete: "Complete", checked: "Inspected", needsRepair: "Needs repair" },
    planRule:
      "Planned: each site in equal steps from the first day to its own last day. Complete includes what was inspected and taken down.",
    spoken: (p: {
      planned: number;
      complete: number;
      checked: number;
      needsRepair: number;
      expected: number;
    }) =>
      `${sites(p.complete)} complete, ${n(p.expected)} planned by today, ${n(p.planned)} in all; ${n(p.checked)} inspected, ${n(p.needsRepair)} in need of repair.`,
    empty: "Nothing to draw yet",
    emptyText: "It takes decoration sites and a decoration milestone.",
    table: { summary: "Table of figures", sheet: "By day", day: "Day" },
    files: {
      label: "Download",
      png: "PNG",
      svg: "SVG",
      xlsx: "XLSX",
      failed: "No picture was made. Take the SVG.",
    },
    unitTable: {
      title: "By unit",
      unit: "Unit",
      planned: "Planned",
      left: "Left",
      late: "Late",
      sum: "Sum",
    },
    sites: {
      title: "What is left, by name of place",
      site: "Site",
      unit: "Unit",
      need: "Still to do",
      doer: "Done by",
      due: "Due",
      state: "State",
      more: (count: number) => `See all ${sites(count)}`,
      none: "Nothing is left.",
    },
    needs: { approve: "approve, then make", work: "complete", mend: "repair", check: "inspect" },
    asked: "Quick answers",
    pano: {
      question: "Where are panels missing?",
      answer: (p: { without: number; all: number }) =>
        p.without === 0
          ? `${n(p.all)} of ${n(p.all)} wards and communes have panels`
          : `${n(p.without)} of ${n(p.all)} wards and communes have no panel up`,
      planned: (count: number) => (count === 0 ? "none on the list" : `${sites(count)} under way`),
      note: "Has panels: at least one site with a panel is complete or inspected.",
    },
    charge: {
      question: "Who is in charge of what is left?",
      answer: (p: { doers: number; sites: number }) =>
        p.sites === 0 ? "nothing is left" : `${n(p.doers)} units, ${sites(p.sites)}`,
    },
    cost: {
      question: "What does it cost?",
      answer: (p: { asked: string; approved: string }) => `requested ${p.asked}; approved ${p.approved}`,
      none: "no investment is proposed yet",
      open: "See the proposals",
    },
    deciders: {
      question: "Who decides?",
      answer: (p: { lines: number; sites: number }) =>
        p.lines + p.sites === 0
          ? "nothing waits for a decision"
          : [
              p.lines > 0 ? `${n(p.lines)} proposals wait for a decision` : "",
              p.sites > 0 ? `${sites(p.sites)} wait for the secretariat` : "",
            ]
              .filter(Boolean)
              .join("; "),
      line: (p: { name: string; lines: number; asked: string }) =>
        `${p.name || "No body named"}: ${n(p.lines)} proposals, ${p.asked}`,
      sites: (count: number) => `The secretariat: approve ${sites(count)}`,
    },
    slogans: {
      question: "Are the slogans as issued?",
      answer: (p: { wrong: number; right: number; unchecked: number }) =>
        p.wrong === 0
          ? `${sites(p.right)} inspected and as issued; ${n(p.unchecked)} not inspected`
          : `${sites(p.wrong)} not as issued; ${n(p.unchecked)} not inspected`,
      unnamed: (count: number) => `${sites(count)} with panels or banners that name no approved wording`,
      ended: (count: number) => `${sites(count)} with a wording that no longer holds`,
      designs: "Approved designs",
    },
  },
  ...decorationProposals,
  ...decorationPlaces,
};
