import type { Texts } from "../../texts";
import type { HelpOf } from "../../vi/help";
import type { tidyingHelp as vi } from "../../vi/help/tidying";

export const tidyingHelp: HelpOf<typeof vi> = {
  "da-gui": (t: Texts) => ({
    title: t.outputs.tabs.receipts,
    purpose: "What the server has received from your account: proof of what you sent.",
    steps: [
      `Choose “${t.offline.receipts.day}” and click “${t.outputs.filter.apply}”.`,
      `Click “${t.offline.receipts.print}” for paper.`,
      "Entries still waiting on this device stand at the top; they are sent when there is a connection.",
    ],
    asked: [
      {
        question: "An entry is not here?",
        answer:
          "The server does not have it. Open the page on the device where it was logged and wait for a connection.",
      },
    ],
  }),
  "ngoai-tuyen": (t: Texts) => ({
    title: t.offline.lost.work,
    purpose: "Logs outputs without a connection; they stay on this device and are sent when it is back.",
    steps: [
      "Log as usual; the entry waits on the device.",
      "With a connection open the page again; entries send themselves.",
      "Look at the page of what was sent, to be sure the server has them.",
    ],
    asked: [
      {
        question: "Are waiting entries lost when I sign out?",
        answer:
          "The page asks first: signing out removes unsent entries from this device, which may be shared.",
      },
    ],
  }),
  trung: (t: Texts) => ({
    title: t.twins.title,
    purpose: "Pairs of entries that may be one thing logged twice; decide on each.",
    steps: [
      `Choose the unit and day, click “${t.imports.show}”.`,
      "Compare the two.",
      "Take one away, or keep both and say why.",
    ],
    asked: [
      {
        question: "What counts as alike?",
        answer: "The same link; or the same unit, day, category and figure with nearly the same title.",
      },
    ],
  }),
  "sua-loat": (t: Texts) => ({
    title: t.bulk.title,
    purpose: "Changes one thing for many entries at once; the whole run can be undone.",
    steps: [
      `Choose “${t.bulk.act}”: unit, category, day, message, or into the trash.`,
      `Give the new value and “${t.paste.why}”, click “${t.paste.check}”.`,
      "See which entries change, which stay and why; then carry it out.",
    ],
    asked: [
      {
        question: "Why do some stay?",
        answer: "Entries of several units, closed weeks or other people need a look of their own.",
      },
    ],
  }),
  "thung-rac": (t: Texts) => ({
    title: t.outputs.tabs.trash,
    purpose: "Entries taken away within 30 days; they count nowhere and can be brought back.",
    steps: [
      "Find the entry; see who took it away and why.",
      `Click “${t.outputs.page.restore}”, or tick several and click “${t.bulk.trash.restorePicked}”.`,
    ],
    asked: [
      {
        question: "After 30 days?",
        answer:
          "It leaves the trash but stays in the history; the secretary can still bring it back by its code.",
      },
    ],
  }),
  "de-xuat": (t: Texts) => ({
    title: t.ownFeeds.proposals.title,
    purpose:
      "New items from the units' own portals, papers and stations, counted only once somebody records them.",
    steps: [
      `Tick the right ones and click “${t.ownFeeds.proposals.confirmMany}”; where something is missing click “${t.ownFeeds.proposals.fill}”.`,
      `Not about the election: click “${t.ownFeeds.proposals.dismiss}”.`,
      `The secretary adds sources under “${t.ownFeeds.proposals.manage}”: paste the address, “${t.ownFeeds.try}”, then “${t.ownFeeds.add}”.`,
    ],
    asked: [
      {
        question: "Does the system watch other people's pages?",
        answer: "No. It reads only the units' own sources.",
      },
    ],
  }),
};
