import type * as vi from "../../vi/said/evidence";

type Params = Record<string, string | number>;

export const problems: typeof vi.problems = {
  "evidence-kind": "Neither a photo nor a PDF. Send JPEG, PNG, WebP, HEIC or PDF.",
  "photo-animated": "This picture moves. Send a photo or a screenshot.",
  "photo-broken": "The photo is damaged or cut off. Open it on your device and send the whole file again.",
  "photo-too-large": "More than 50 million pixels. Make it smaller and send it again.",
  "heic-too-large": "A HEIC photo of more than 25 million pixels. Save it as JPEG and send that.",
  "file-broken": "The PDF is cut off. Save it again and send it.",
  "file-mixed":
    "This file is a picture or PDF and something else as well. Save it as a picture and send that.",
  "too-much-evidence": (p: Params) =>
    `An output has at most ${p.max} photos and files. Remove some before adding.`,
  "too-many-uploads": "Too many within ten minutes. Wait a little and go on.",
  "photo-twin":
    "It looks like a photo that is in this election already. Compare, and tick to add it all the same.",
  "upload-gone": "What was sent is no longer on the server. Send it from the beginning.",
  "evidence-not-yours": "This output is not your unit's, or is gone: the photo is not stored.",
  "evidence-removed": "This file has been removed.",
  "evidence-there": "This file is there.",
  "evidence-changed-by-other": "Somebody else has just changed this file. Look at it and try again.",
  "evidence-week-closed": (p: Params) =>
    `Week ${p.week} was closed on ${p.day}: evidence that was there before stays.`,
};

export const flash: typeof vi.flash = {
  "evidence-added": (p: Params) => `${p.count} photos and files stored.`,
  "evidence-removed": "Removed. It can be brought back for 30 days.",
  "evidence-restored": "Brought back.",
  "evidence-captioned": "Caption saved.",
  "evidence-moved": "Order changed.",
  "evidence-offer": "Add photos",
};
