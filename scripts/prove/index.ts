import type { Proof } from "./proof";

/** Every proof by the name under which `npm run prove -- NAME` runs it; each file exports `proof`. */
export const proofs: Record<string, () => Promise<{ proof: Proof }>> = {
  upgrade: () => import("./upgrade"),
  "postgres-storm": () => import("./postgres-storm"),
  "power-cut": () => import("./power-cut"),
  stopped: () => import("./stopped"),
  "disk-full": () => import("./disk-full"),
  clocks: () => import("./clocks"),
  killed: () => import("./killed"),
  "deadline-hour": () => import("./deadline-hour"),
  fuzz: () => import("./fuzz"),
  overload: () => import("./overload"),
  sqlmap: () => import("./sqlmap"),
  "stored-scripts": () => import("./stored-scripts"),
  wapiti: () => import("./wapiti"),
  "working-day": () => import("./working-day"),
  backup: () => import("./backup"),
  "three-instances": () => import("./three-instances"),
};
