import { openPromise } from "yauzl";
