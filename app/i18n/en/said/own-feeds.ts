import type * as vi from "../../vi/said/own-feeds";

export const problems: typeof vi.problems = {
  "feed-address-needed": "The address of the feed is missing.",
  "feed-address":
    "This address cannot be used. Paste one that begins with https:// or http://, without a password or a port of its own.",
  "feed-personal": "This is a personal page. Only feeds of offices are taken.",
  "feed-known": (p) => `This feed is there already, of ${p.unit}.`,
  "feed-gone": "This feed has been removed.",
  "feed-not-public":
    "The address leads into an internal network, which the server does not read. Use a public address.",
  "feed-not-found": "The server of this address was not found. Check the domain name.",
  "feed-no-answer": "The feed did not answer within 10 seconds. Try again later.",
  "feed-secured": "The feed may not be read (sign-in needed, or blocked).",
  "feed-status": "This address answers with an error. Check the address.",
  "feed-too-big": "The feed is larger than 2 MB. Use one with new items only.",
  "feed-redirects": "The address redirects more than three times. Paste the last address.",
  "feed-unreadable": "This address is no RSS, Atom or JSON feed that can be read.",
  "nothing-chosen": "No item is chosen.",
  "item-decided": "This item has been logged or left out.",
  "unit-not-yours": "You do not log for this unit. Choose your own.",
};

export const flash: typeof vi.flash = {
  "feed-added": (p) => `Added the feed ${p.name}; the server reads it now.`,
  "feed-edited": (p) => `Saved the feed ${p.name}.`,
  "feed-paused": (p) => `Paused reading ${p.name}.`,
  "feed-resumed": (p) => `Reading ${p.name} again.`,
  "feed-removed": (p) => `Removed the feed ${p.name}.`,
  "feed-restored": (p) => `Brought back the feed ${p.name}.`,
  "feed-read": (p) => `Read ${p.name}: ${p.found} items, ${p.fresh} new proposals.`,
  "feed-unchanged": (p) => `Read ${p.name}: nothing new.`,
  "feed-failed": (p) => `Could not read ${p.name}; the table below says why.`,
  "items-dismissed": (p) => `Left out ${p.count}.`,
  "items-restored": (p) => `Proposed ${p.count} again.`,
};
