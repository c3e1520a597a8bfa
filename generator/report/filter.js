// Hides what does not hold the words that are typed. Without this script everything is there to read.
const form = document.querySelector("form.filter");
const input = document.querySelector("#filter");
const found = document.querySelector("#found");
const rows = [...document.querySelectorAll("tbody tr, .row")].map((row) => [
  row,
  `${row.textContent} ${row.dataset.words ?? ""}`.toLowerCase(),
]);
const parts = [...document.querySelectorAll("main > section:not(#files):not(#rules), .group, main table")];

function filter() {
  const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const [row, text] of rows) {
    row.hidden = !words.every((word) => text.includes(word));
    shown += row.hidden ? 0 : 1;
  }
  for (const part of parts) {
    const left = part.querySelector("tbody tr:not([hidden]), .row:not([hidden])");
    part.classList.toggle("empty", words.length > 0 && !left);
  }
  found.textContent = words.length ? `${shown} of ${rows.length} rows` : "";
}

// A link to what is hidden shows everything again.
function reveal() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target && target.closest("[hidden], .empty")) {
    input.value = "";
    filter();
    target.scrollIntoView();
  }
}

form.hidden = false;
form.addEventListener("submit", (event) => event.preventDefault());
input.addEventListener("input", filter);
addEventListener("hashchange", reveal);
filter();
