import { siteCode } from "~/domain/decoration";
import { formatDay } from "../../format";

type Params = Record<string, string | number>;
const row = (p: Params) => (p.row === undefined ? "" : `Item ${p.row}: `);
const day = (value: string | number | undefined) => formatDay(String(value ?? ""));

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "site-not-approved": "This site is not approved yet. Wait for the secretariat's approval, then report.",
  "site-taken-down": "This site has been taken down.",
  "site-not-complete": "This site is not reported complete, so it cannot be inspected yet.",
  "site-approved-already": "This site is approved already.",
  "site-nothing-there": "Nothing is up here, so nothing is taken down. Take the site off the list instead.",
  "site-complete-already": "This site is reported complete already.",
  "site-removed": "This site has been taken off the list. Restore it first.",
  "site-changed": (p: Params) =>
    p.by
      ? `${p.by} has recorded something about this site at ${p.at}. Look again, then send again.`
      : "Somebody else has just changed this site. Compare with the new text, then save again.",
  "site-day-before-last": (p: Params) => `The step before is of ${day(p.day)}. Give that day or a later one.`,
  "check-own-report": "You reported this site complete, so somebody else has to inspect it.",
  "check-answer-missing": "Choose passed, failed or not applicable.",
  "mend-missing": "Something failed. Say what has to be mended.",
  "move-not-last": "Another step came after. Open the page again.",
  "move-not-yours": (p: Params) => `${p.by} recorded this step; only its author takes it back.`,
  "choose-sites": "Choose at least one site.",
  "item-done": (p: Params) => `What is done is a whole number from 0 to ${p.most}.`,
  "site-unit-ended": (p: Params) => `${p.unit} has ended. Choose a unit that is there.`,
  "site-unit-unknown": (p: Params) => (p.text ? `There is no unit “${p.text}”.` : "No unit is named."),
  "site-unit-not-yours": "A site of another unit. Propose for your own unit only.",
  "site-place-missing": "The site has no name.",
  "site-twin": (p: Params) =>
    `The unit has ${siteCode(Number(p.number))} with the same name and street. If this is another, tick it and send again.`,
  "site-twin-above": (p: Params) => `The same as line ${p.line}.`,
  "site-paste-warnings": (p: Params) => `${p.n} sites have warnings. Look again, or tick to go on.`,
  "point-unreadable": "These are no coordinates. Type latitude, longitude; such as 20.951234, 107.080123.",
  "point-swapped": "Latitude and longitude are swapped. Type the latitude first.",
  "point-abroad": "These coordinates lie outside Vietnam. Check them.",
  "point-far": (p: Params) =>
    `These coordinates lie about ${p.km} km from the unit. If they are right, tick it and send again.`,
  "items-missing": "Name at least one item: kind and quantity.",
  "item-kind": (p: Params) => `${row(p)}choose the kind.`,
  "item-kind-unknown": (p: Params) =>
    `“${p.text}” is no known kind. Write pano, băng rôn, áp phích, cờ, cờ phướn, cổng chào, LED or khu vực bỏ phiếu.`,
  "item-quantity": (p: Params) => `${row(p)}the quantity is a whole number from 1 to 100,000.`,
  "item-below-done": (p: Params) => `${row(p)}${p.done} are done; do not plan fewer.`,
  "item-size": (p: Params) => `${row(p)}the size is width × height in metres, such as 3 × 2.`,
  "item-doer-person": (p: Params) => `${row(p)}name a unit or a company, not a person.`,
  "item-design": (p: Params) => `${row(p)}the design is not on the list.`,
  "item-design-unknown": (p: Params) => `“${p.text}” is not on the approved list.`,
  "item-design-ended": (p: Params) => `${row(p)}design ${p.code} no longer holds. Choose another.`,
  "design-code-taken": (p: Params) => `Code ${p.code} is taken. Choose another.`,
  "design-changed": "Somebody else has just changed this design. Look again, then save.",
  "photo-only": "Only photos are taken here.",
  "site-photo-changed": "Somebody else has just changed this photo. Look again.",
};

/** What was just done, by the code of the flash. */
export const flash = {
  "site-added": (p: Params) => `${p.code} proposed: ${p.place}.`,
  "site-edited": (p: Params) => `${p.code} saved.`,
  "site-located": "Position saved.",
  "site-moved-approved": "Approved.",
  "site-moved-in-progress": "Recorded: in progress.",
  "site-moved-complete": "Recorded complete; it waits for inspection.",
  "site-moved-checked": "Recorded: inspected, passed.",
  "site-moved-needs-repair": "Recorded: needs repair.",
  "site-moved-taken-down": "Recorded: taken down.",
  "site-moved-proposed": "A proposal again.",
  "site-move-withdrawn": "Taken back.",
  "site-removed-done": (p: Params) => `${p.code} taken off the list.`,
  "site-restored": (p: Params) => `${p.code} restored.`,
  "sites-approved": (p: Params) => `${p.n} sites approved.`,
  "sites-pasted": (p: Params) => `${p.n} sites proposed.`,
  "site-photo-added": (p: Params) => `${p.count} photos sent.`,
  "site-photo-removed": "Photo removed.",
  "site-photo-restored": "Photo restored.",
  "design-added": (p: Params) => `${p.code} added.`,
  "design-edited": (p: Params) => `${p.code} saved.`,
  "design-removed": (p: Params) => `${p.code} taken off.`,
  "design-restored": (p: Params) => `${p.code} restored.`,
  "design-file-added": "File sent.",
  "design-file-refused":
    "The file was not taken. Choose one picture, PDF or Word file of 25 MB at most, without personal data in its name.",
  "design-file-removed": "File removed.",
};
