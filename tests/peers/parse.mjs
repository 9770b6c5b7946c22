// What markwhen's own parser makes of a file: node parse.mjs FILE
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(process.cwd() + "/");
const { parse } = await import(pathToFileURL(require.resolve("@markwhen/parser")));
const told = parse(readFileSync(process.argv[2], "utf8"));
const found = [];
const walk = (node, section) => {
  if (node.children) for (const child of node.children) walk(child, node.title || section);
  else
    found.push({
      from: node.dateRangeIso.fromDateTimeIso,
      to: node.dateRangeIso.toDateTimeIso,
      title: node.firstLine.restTrimmed,
      properties: node.properties,
      tags: node.tags,
      section,
    });
};
walk(told.events, "");
console.log(JSON.stringify({ found, title: told.header.title, messages: told.parseMessages }));
