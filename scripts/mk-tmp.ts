import { makeBenchData } from "./bench/data";
await makeBenchData("/tmp/pivot-1m", 1_000_000);
