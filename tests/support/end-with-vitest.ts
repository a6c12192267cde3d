// A worker whose Vitest is gone would wait for ever for the end of a test that hangs, its browser and servers with it.
process.once("disconnect", () => process.exit(1));
