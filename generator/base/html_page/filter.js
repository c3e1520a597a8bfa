// Hides what does not hold the words that are typed, or is not of a kind that is chosen, and opens what holds the rest.
// Without this script everything is there to read.
const form = document.querySelector("form.filter");
const found = document.querySelector("#found");
const named = [...document.querySelectorAll("main [data-rows]")];
// What is counted together, by name: the sections that say so, else all rows as one.
const lists = (named.length ? named : [document.querySelector("main")]).map((list) => ({
  name: list.dataset.rows ?? "rows",
  rows: [...list.querySelectorAll("tbody tr, .row")].map((row) => ({
    row,
    text: `${row.textContent} ${row.dataset.words ?? ""} ${nameOf(row)}`.toLowerCase(),
  })),
}));
// What goes with its last row; what never had one stays.
const parts = [...document.querySelectorAll("main > section, .group, main table")].filter((part) =>
  lists.some(({ rows }) => rows.some(({ row }) => part.contains(row))),
);
// What the filter opened, and closes again.
const opened = new Set();

let pause;

// A row is found by the name of what it stands in, too.
function nameOf(row) {
  return row.closest("details.named")?.querySelector("summary").textContent ?? "";
}

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
    const isRow = part.matches(".row");
    const left = isRow ? !part.hidden : part.querySelector("tbody tr:not([hidden]), .row:not([hidden])");
    part.classList.toggle("empty", active && !left);
    if (active && left && part.open === false && !isRow) {
      part.open = true;
      opened.add(part);
    }
  }
  if (!active) {
    for (const part of opened) {
      part.open = false;
    }
    opened.clear();
  }
  found.textContent = active ? counts.join(", ") : "";
}

// A link to what is hidden shows everything again, and one into something closed opens it.
function reveal() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (form) {
    clearTimeout(pause);
    filter();
    if (target && target.closest("[hidden], .empty")) {
      form.reset();
      filter();
    }
  }
  for (let at = target && target.closest("details"); at; at = at.parentElement.closest("details")) {
    at.open = true;
    opened.delete(at);
  }
  if (target) {
    target.scrollIntoView();
  }
}

addEventListener("hashchange", reveal);

if (form) {
  form.hidden = false;
  // Beside the text there is room for all of the filters.
  const beside = matchMedia("(min-width: 56rem)");
  const fit = () => form.querySelectorAll("details").forEach((each) => (each.open = beside.matches));
  beside.addEventListener("change", fit);
  fit();
  form.addEventListener("submit", (event) => event.preventDefault());
  // Words only when the typing pauses: each new count is read aloud.
  form.addEventListener("input", (event) => {
    clearTimeout(pause);
    pause = setTimeout(filter, event.target.name === "words" ? 100 : 0);
  });
  // The fields have their first values only after this event.
  form.addEventListener("reset", () => setTimeout(filter));
  filter();
}
reveal();
