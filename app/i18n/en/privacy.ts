import type { privacy as vi } from "../vi/privacy";

export const privacy: typeof vi = {
  namedTick: "This is not a citizen's name",
  namedWhy:
    "The text calls somebody by name. Names of officials, streets and schools are fine; leave a citizen's name out and write only what happened.",
  faces: {
    question: "Can a citizen's face be made out in the photo?",
    advice:
      "If so, take it again from afar or choose another: send only places, decoration and meetings. Where it was taken (GPS) is removed before it is stored.",
    send: (count) =>
      count === 1 ? "No face can be made out: send it" : `No face can be made out: send ${count} photos`,
    other: "Choose others",
  },
};
