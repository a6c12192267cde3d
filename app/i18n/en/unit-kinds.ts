import type { unitKinds as vi } from "../vi/unit-kinds";

export const unitKinds: typeof vi = {
  city: "City",
  group: "Group (gathers only)",
  office: "Office",
  "mass-organisation": "Front, mass organisation",
  "party-cell": "Party cell",
  "press-agency": "Press, media",
  "armed-forces": "Armed forces",
  ward: "Ward",
  commune: "Commune, town",
  "special-zone": "Special zone",
  district: "District",
  province: "Province",
};
