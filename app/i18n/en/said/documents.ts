import type * as vi from "../../vi/said/documents";

export const problems: typeof vi.problems = {
  "document-used": (p) => `${p.uses} things still point to this document. Change those first.`,
  "document-removed": "This document has been removed. Bring it back first.",
  "document-there": "This document is in the list.",
  "files-missing": "Choose a file.",
  "file-empty": "The file has no content. Check it and choose again.",
  "file-too-big": (p) => `The file is larger than ${p.max} MB. Make it smaller or split it.`,
  "file-kind":
    "This kind of file is not taken. Its content has to be PDF, Word, Excel, OpenDocument, PNG or JPEG.",
  "file-name": "The file's name cannot be used. Rename the file and choose again.",
  "file-removed": "This file has been taken away.",
  "file-there": "This file is in the list.",
  "file-changed-by-other": (p) =>
    `Someone else has changed this file; it is now called ${p.name}. Look again.`,
  "too-many-files": (p) => `More than ${p.max} files. Send them in parts or take some away.`,
  "files-too-big-together": (p) => `The files together are larger than ${p.max} MB. Send them in parts.`,
  "disk-full":
    "The server has no room left; the file is not stored. Tell the administrator and send it again.",
  "upload-broken": "The connection broke; the file is not stored. Send it again.",
  "upload-signed-out":
    "The session has ended; the file is not stored. Sign in in another tab and send it again.",
};

export const flash: typeof vi.flash = {
  "document-edited": (p) => `Document saved: ${p.name}.`,
  "document-removed": (p) => `Document removed: ${p.name}.`,
  "document-restored": (p) => `Document brought back: ${p.name}.`,
  "files-added": (p) => (p.count === 1 ? "1 file added." : `${p.count} files added.`),
  "file-renamed": (p) => `File renamed: ${p.name}.`,
  "file-removed": (p) => `File taken away: ${p.name}.`,
  "file-restored": (p) => `File brought back: ${p.name}.`,
};
