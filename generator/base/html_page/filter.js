// Hides what does not hold the words that are typed, or is not of a kind that is chosen. Without this script
// everything is there to read.
const form = document.querySelector("form.filter");
const found = document.querySelector("#found");
const named = [...document.querySelectorAll("main [data-rows]")];
// What is counted together, by name: the sections that say so, else all rows as one.
const lists = (named.length ? named : [document.querySelector("main")]).map((list) => ({
  name: list.dataset.rows ?? "rows",
  rows: [...list.querySelectorAll("tbody tr, .row")].map((row) => ({
    row,
    text: `${row.textContent} ${row.dataset.words ?? ""}`.toLowerCase(),
  })),
}));
// What goes with its last row; what never had one stays.
const parts = [...document.querySelectorAll("main > section, .group, main table")].filter((part) =>
  lists.some(({ rows }) => rows.some(({ row }) => part.contains(row))),
);

let pause;

// The kinds that are chosen: a facet, and every token of it that will do.
function chosen() {
  const facets = new Map();
  for (const [name, value] of new FormData(form)) {
    if (name !== "words" && value) {
      facets.set(name, [...(facets.get(name) ?? []), ...value.split(" ")]);
    }
  }
  return [...facets].map(([name, tokens]) => [name, new Set(tokens)]);
}

function filter() {
  const words = form.elements.words.value.toLowerCase().split(/\s+/).filter(Boolean);
  const facets = chosen();
  const counts = lists.map(({ name, rows }) => {
    let shown = 0;
    for (const { row, text } of rows) {
      const fits =
        words.every((word) => text.includes(word)) &&
        facets.every(([facet, tokens]) => (row.dataset[facet] ?? "").split(" ").some((token) => tokens.has(token)));
      // Each change costs; most rows stay what they are.
      if (row.hidden === fits) {
        row.hidden = !fits;
      }
      shown += fits;
    }
    return `${shown} of ${rows.length} ${name}`;
  });
  const active = words.length + facets.length > 0;
  for (const part of parts) {
    const left = part.querySelector("tbody tr:not([hidden]), .row:not([hidden])");
    part.classList.toggle("empty", active && !left);
  }
  found.textContent = active ? counts.join(", ") : "";
}

// A link to what is hidden shows everything again.
function reveal() {
  clearTimeout(pause);
  filter();
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target && target.closest("[hidden], .empty")) {
    form.reset();
    filter();
    target.scrollIntoView();
  }
}

if (form) {
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  // Words only when the typing pauses: each new count is read aloud.
  form.addEventListener("input", (event) => {
    clearTimeout(pause);
    pause = setTimeout(filter, event.target.name === "words" ? 100 : 0);
  });
  // The fields have their first values only after this event.
  form.addEventListener("reset", () => setTimeout(filter));
  addEventListener("hashchange", reveal);
  filter();
}
