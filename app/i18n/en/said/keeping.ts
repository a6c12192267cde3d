import type * as vi from "../../vi/said/keeping";

export const problems: typeof vi.problems = {
  "months-range": (p) => `Type a number of months from ${p.least} to ${p.most}.`,
  "retention-due-now": (p) =>
    `With these terms ${p.count} items will be deleted tonight and cannot be brought back. Look at the preview, then tick that you agree.`,
  "source-not-link":
    "This address cannot be used. Paste a web page's address without a password or a port of its own.",
  "source-shortened": "This is a shortened address; nobody can tell where it leads. Paste the full one.",
  "source-too-wide": "This domain is too wide: anybody may register under it. Type the body's own domain.",
  "source-platform":
    "Anybody may open a page on this platform. Paste the address of the body's page, e.g. facebook.com/thongtinchinhphu.",
  "source-known": "This address is on the list already.",
  "correction-same": "What you ask for is what is stored.",
  "correction-waiting": "A request about this is waiting already. Withdraw it before you send another.",
  "correction-decided": "This request has been settled or withdrawn.",
};

export const flash: typeof vi.flash = {
  "retention-set": (p) => `Terms of retention saved as version ${p.version}.`,
  "source-added": (p) => `Added ${p.entry} to the list of sources.`,
  "source-removed": (p) => `Took ${p.entry} off the list of sources.`,
  "facts-page-on": "The public page of corrections is open.",
  "facts-page-off": "The public page of corrections is closed.",
  "correction-asked": "Your request has been sent to the administrator.",
  "correction-withdrawn": "Request withdrawn.",
  "correction-done": (p) => `Corrected as ${p.name} asked.`,
  "correction-declined": (p) => `Answered ${p.name}'s request.`,
};
