import type { Running } from "../bench/processes";
import { checks, type Instances } from "./postgres/as-one";
import { openGround } from "./postgres/ground";
import { startProxy } from "./postgres/proxy";
import type { Found, Proof } from "./proof";

export const proof: Proof = {
  promise:
    "Ba máy chủ trên một PostgreSQL sau một proxy làm việc như một: giới hạn tính chung, phiên bị thu hồi hết hiệu lực ngay ở mọi máy, việc định kỳ chạy một lần, một lần nâng cấp, gửi tiếp ảnh ở máy khác, không máy nào hiện số cũ",
  needs: ["nginx"],
  longest: 180,
  run: () => proveInstances({ count: 3, isProxied: true, writeFor: 15_000 }),
};

export interface InstancesOrder {
  count: number;
  /** Clients come through nginx; otherwise to each instance in turn. */
  isProxied: boolean;
  /** How long everybody writes at once, ms. */
  writeFor: number;
}

/** Runs every check of `as-one.ts` on so many instances; the promise is kept when none of them finds anything. */
export async function proveInstances({ count, isProxied, writeFor }: InstancesOrder): Promise<Found> {
  const ground = await openGround();
  const closers: (() => Promise<void>)[] = [ground.close];
  try {
    const running: Running[] = await Promise.all(Array.from({ length: count }, ground.startInstance));
    const ports = running.map(({ port }) => port);
    const proxy = isProxied ? await startProxy(ports) : null;
    if (proxy) closers.unshift(proxy.stop);
    const tokens = await ground.openSessions(6);
    const instances: Instances = { ground, ports, entrances: proxy ? [proxy.port] : ports, tokens, writeFor };
    const figures: Found["figures"] = {};
    let isKept = true;
    for (const check of checks) {
      const { title, figure, isGood } = await check(instances);
      figures[title] = figure;
      isKept &&= isGood;
    }
    return { isKept, figures };
  } finally {
    for (const close of closers) await close();
  }
}
