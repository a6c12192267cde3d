/** Codes of the audit trail about reviews and letterheads in words. */
export const reviewActions: Record<string, string> = {
  "review.added": "Review begun",
  "review.edited": "Review's days or title edited",
  "review.removed": "Review removed",
  "review.restored": "Review restored",
  "review.figures-closed": "Review's figures closed",
  "review.figures-reopened": "Review's figures opened again",
  "review.step-saved": "Review's step recorded",
  "review.paper-saved": "Number or date of a review's paper recorded",
  "review.text-saved": "Review's text edited",
  "review.text-redrafted": "Review's text drafted anew from the figures",
  "letterhead.saved": "Layout of papers saved",
};

export const reviewKinds: Record<string, string> = {
  review: "Review",
};

export const reviewFields: Record<string, string> = {
  step: "Step",
  section: "Section",
  revision: "Wording",
  paper: "Paper",
  symbol: "Symbol",
  doneOn: "Done on",
  fromOn: "From",
  closesOn: "Figures closed on",
  meetsOn: "Meeting on",
  asOf: "Figures through",
  layout: "Layout",
  superior: "Body above",
  bodyCode: "Short name",
  signer: "Signer's capacity and office",
  signerName: "Signer's name",
  recipients: "Recipients",
};
