import type { Texts } from "../../texts";
import type { HelpOf } from "../../vi/help";
import type { decorationHelp as vi } from "../../vi/help/decoration";

export const decorationHelp: HelpOf<typeof vi> = {
  "trang-tri": (t: Texts) => ({
    title: t.decoration.title,
    purpose: "All decoration sites: planned, state, photos, what is left until the day.",
    steps: [
      `Filter by unit, item, state; or tick “${t.decoration.late}”, “${t.decoration.list.filter.unseen}”.`,
      "Click a site to report on it and send photos.",
      `Units add sites with “${t.decoration.list.add}”, “${t.decoration.list.paste}” or “${t.decoration.list.importFile}”.`,
      `The secretary ticks sites, chooses the document, clicks “${t.decoration.list.approve}”.`,
    ],
    asked: [
      { question: "Many sites?", answer: "Press j and k to move between rows, Enter to open." },
      {
        question: "Complete or checked?",
        answer: "The unit reports it complete; an inspector confirms design and place.",
      },
    ],
  }),
  "diem-trang-tri": (t: Texts) => ({
    title: t.decoration.tabs.sites,
    purpose: "One decoration site: its items, photos before and after, state, inspection.",
    steps: [
      "Under the report choose how far it is and send.",
      `Choose “${t.decoration.tabs.wall}”, click “${t.decoration.photos.plain}”: one before, one after.`,
      `On the spot click “${t.decoration.form.here}”, then “${t.decoration.form.savePoint}”.`,
      `Change items, due day, design under “${t.decoration.site.edit}”.`,
    ],
    asked: [
      {
        question: "No connection on the spot?",
        answer: "Photo and report stay on the phone and are sent later.",
      },
    ],
  }),
  "nhap-diem": (t: Texts) => ({
    title: t.decoration.pasting.title,
    purpose: "Adds many sites at once from Excel, shown before they are recorded.",
    steps: [
      `Paste the table into “${t.decoration.pasting.text}”, or choose a file and click “${t.decoration.importing.submit}”.`,
      "One item a line; lines of one site are joined.",
      `Click “${t.decoration.pasting.preview}”, mend what is wrong, then record.`,
    ],
    asked: [{ question: "Which columns?", answer: "Download the template on the page for files." }],
  }),
  "tien-do-trang-tri": (t: Texts) => ({
    title: t.decorationGate.gate.title,
    purpose: "How much decoration is complete, where it is not, whose it is, and whether it will be on time.",
    steps: [
      `Open a question under “${t.decorationGate.gate.asked}” for its answer and list.`,
      `Choose “${t.decoration.site.unit}”, click “${t.decorationGate.map.show}” for one unit.`,
      `See “${t.decorationGate.gate.sites.title}” to give out what is left.`,
      "The map and the photo pages show the same by place and by picture.",
    ],
    asked: [
      { question: "Why so few points on the map?", answer: "Only sites with a saved position are on it." },
    ],
  }),
  "de-xuat-dau-tu": (t: Texts) => ({
    title: t.decorationGate.proposals.title,
    purpose: "Surveys existing panels and boards and proposes repair or replacement.",
    steps: [
      `Click “${t.decorationGate.proposals.add}”: place, condition, counts, proposal, estimate.`,
      `Click “${t.decorationGate.proposals.form.submit}”.`,
      "Once decided: open it and record result, sum, document.",
      `Download “${t.decorationGate.proposals.word}” to submit.`,
    ],
    asked: [{ question: "No estimate yet?", answer: "Leave it blank; the total then begins with over." }],
  }),
  "mau-duyet": (t: Texts) => ({
    title: t.decoration.tabs.designs,
    purpose: "Approved slogans and designs, so that every place uses the exact words.",
    steps: [
      "See the wording, the approving document and its validity.",
      `The secretary opens “${t.decoration.designs.add}”, copies the wording, clicks “${t.decoration.designs.submit}”.`,
    ],
    asked: [
      {
        question: "A site uses an expired design?",
        answer: `It is named under “${t.decorationGate.gate.title}”; the inspector marks it for repair.`,
      },
    ],
  }),
};
