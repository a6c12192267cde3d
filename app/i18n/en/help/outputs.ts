import type { Texts } from "../../texts";
import type { HelpOf } from "../../vi/help";
import type { outputsHelp as vi } from "../../vi/help/outputs";

export const outputsHelp: HelpOf<typeof vi> = {
  "ket-qua": (t: Texts) => ({
    title: t.outputs.title,
    purpose: "The log of everything published by all units: search, filter, open, download.",
    steps: [
      `Type into “${t.outputs.filter.text}”, or choose unit, category, days; click “${t.outputs.filter.apply}”.`,
      `Open “${t.outputs.filter.more}” to filter by message, group of categories, way of counting.`,
      "Click an entry's title to see it, correct it, add evidence.",
      `Tick several and click “${t.bulk.onPicked}” to change them at once.`,
      `Click “${t.outputs.log}” to log a new one.`,
    ],
    asked: [
      { question: "How do I share a filter?", answer: "Copy the browser's address; it opens the same list." },
      {
        question: "Taken away by mistake?",
        answer: "Undo it at once, or bring it back from the trash within 30 days.",
      },
    ],
  }),
  "ghi-ket-qua": (t: Texts) => ({
    title: t.outputs.log,
    purpose: "Logs one thing the unit has published, or a figure for a whole period.",
    steps: [
      `Choose “${t.outputs.form.unit}” and the channel; if published together with others, open “${t.outputs.form.coUnits}”.`,
      `Fill in the day, “${t.outputs.form.quantity}” and “${t.outputs.form.name}”; paste the link if there is one.`,
      `Click “${t.outputs.log}”. The page tells the entry's code: proof that it was received.`,
      "For many entries use the grid, a pasted list or a file.",
    ],
    asked: [
      {
        question: "What if the figure is not exact?",
        answer: "Choose how to say it: over, nearly, about, or not counted; it stays so in every total.",
      },
      {
        question: "One story on three channels: how many entries?",
        answer: "Three, one for each channel; tick all three in one form.",
      },
      {
        question: "What if the connection fails?",
        answer:
          "What you type is kept on this device; it is sent when the connection is back, and recorded once.",
      },
    ],
  }),
  "nhap-bang": (t: Texts) => ({
    title: t.grid.title,
    purpose: "Logs many entries as in a spreadsheet; leaving a row saves it.",
    steps: [
      "Type in a cell, Tab to the next, Enter to the row below.",
      "Copy a block from Excel and paste it into the first cell.",
      `Press Ctrl D to repeat the cell above; open “${t.keys.title}” for all keys.`,
      "A row marked as wrong: mend the marked cell, the row is saved again.",
    ],
    asked: [
      {
        question: "What if I close the computer half-way?",
        answer: "The rows stay on this device and are there when you open the page again.",
      },
    ],
  }),
  dan: (t: Texts) => ({
    title: t.paste.title,
    purpose: "Logs many entries by pasting from Excel, Google Sheets, Word or a chat message.",
    steps: [
      `Copy the lines and paste them into “${t.outputs.tabs.list}”; one line, one entry.`,
      "Choose the unit, category and day for lines that do not name them.",
      `Click “${t.paste.check}” and mend the marked cells.`,
      "Record the lines that are right.",
    ],
    asked: [
      {
        question: "Does pasting twice count twice?",
        answer: "No. Lines like entries already logged are named; going on asks for a reason.",
      },
      {
        question: "Must I choose the columns again next time?",
        answer: "No. Your choice is remembered for that unit and that head line.",
      },
    ],
  }),
  "nhap-tep": (t: Texts) => ({
    title: t.imports.title,
    purpose: "Logs a whole Excel or CSV file: every row is checked first, then recorded.",
    steps: [
      `Click “${t.imports.templateGet}” if you have no file with the right columns.`,
      `Choose “${t.imports.file}” and click “${t.imports.submit}”.`,
      "See which rows are wrong; mend the file or leave them out.",
      "Record the checked rows; the import's page shows how far it is.",
    ],
    asked: [
      {
        question: "Is it lost if I switch off my computer?",
        answer: "No. The server goes on; open the import's page again.",
      },
      {
        question: "Wrong file?",
        answer: `Open it under “${t.imports.listTitle}” and undo the whole import.`,
      },
    ],
  }),
  "muc-ket-qua": (t: Texts) => ({
    title: "One entry of the log",
    purpose: "One logged output: what it says, its corrections, repeats, evidence.",
    steps: [
      `Something wrong: open the correction, change it, give “${t.outputs.form.reason}”, click “${t.outputs.page.saveRevision}”.`,
      `Add a photo or PDF under “${t.evidence.title}”, click “${t.evidence.upload.submit}”.`,
      `Broadcast again: open “${t.twins.onPage.add}” and give the day; it is no new entry.`,
      `Click “${t.outputs.page.copy}” to log a new entry from this one.`,
    ],
    asked: [
      {
        question: "Is the old version kept?",
        answer: `Yes. Every version is under “${t.outputs.page.history.title}” with person, time and reason.`,
      },
      {
        question: "How is an entry of a closed week corrected?",
        answer: "As always: the correction becomes a request for an adjustment, which the secretary decides.",
      },
    ],
  }),
  "minh-chung": (t: Texts) => ({
    title: t.evidence.title,
    purpose: "Photos and PDF files that prove outputs; of one entry or of the whole election.",
    steps: [
      `Choose “${t.evidence.upload.label}”, click “${t.evidence.upload.submit}”; on a weak connection sending goes on by itself.`,
      `Give a short caption, click “${t.evidence.saveCaption}”.`,
      "On the page of photos: filter by unit, category, day; download all as one zip file.",
    ],
    asked: [
      { question: "A citizen is recognisable?", answer: "Do not use it. Choose another photo." },
      {
        question: "Is the place where it was taken stored?",
        answer: "No. The photo is made anew without coordinates.",
      },
    ],
  }),
  "khai-bao": (t: Texts) => ({
    title: t.outputs.declare,
    purpose: "Says that a unit has had no outputs, so that a blank is not taken for a missing report.",
    steps: [
      `Choose “${t.outputs.declarations.kinds.zero}” or “${t.outputs.declarations.kinds["not-applicable"]}”.`,
      "Choose the unit, category and time, and send.",
    ],
    asked: [
      {
        question: "How do the two differ?",
        answer:
          "Nothing to report: reported, zero. Not applicable: not the unit's business, so nothing is waited for.",
      },
    ],
  }),
};
