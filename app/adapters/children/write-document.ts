/**
 * A program of its own, so that drawing pictures and packing a file take no time from the server: reads one line of
 * JSON, a WrittenDocument, and writes the .docx file to its output.
 */
import { text } from "node:stream/consumers";
import type { WrittenDocument } from "~/domain/reports/written-document";
import { packed } from "../word/paper";

process.stdout.end(await packed(JSON.parse(await text(process.stdin)) as WrittenDocument));
