(() => {
const all = document.getElementById("all"), find = document.getElementById("q");
const tables = [...all.querySelectorAll("table")], releases = tables.map(t => t.closest("details"));
const wereOpen = releases.map(release => release?.open);
const say = text => { document.getElementById("say").textContent = text; };
const fold = text => text.normalize("NFKC").toLowerCase();
const rows = tables.flatMap(table => [...table.tBodies[0].rows]);
const texts = rows.map(row => fold(row.textContent + " " + row.dataset.k));
find.parentElement.hidden = false;
find.addEventListener("input", () => {
  const words = fold(find.value).split(/\s+/).filter(Boolean);
  let count = 0;
  rows.forEach((row, at) => {
    row.hidden = !words.every(word => texts[at].includes(word));
    count += !row.hidden;
  });
  releases.forEach((release, at) => {
    if (!release) return;
    const some = [...tables[at].tBodies[0].rows].some(row => !row.hidden);
    release.hidden = !some;
    release.open = words.length ? some : wereOpen[at];
  });
  say(`${count} / ${rows.length} ${all.dataset.shown}`);
});

const order = new Intl.Collator(["zh-CN", "en"], { numeric: true });
for (const head of all.querySelectorAll("th[data-s]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener("click", () => {
    const up = head.getAttribute("aria-sort") != "ascending";
    for (const other of all.querySelectorAll("[aria-sort]")) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", up ? "ascending" : "descending");
    const value = row => {
      const cell = row.cells[head.cellIndex];
      return cell.dataset.v ?? cell.textContent;
    };
    const compare = head.dataset.s == "n" ? (a, b) => a - b : order.compare;
    const sorted = [...rows].sort((a, b) => {
      const x = value(a), y = value(b);
      return !x - !y || (up ? 1 : -1) * compare(x, y);
    });
    const table = head.closest("table");  // that all are sorted in, of whatever release
    table.tBodies[0].append(...sorted);
    releases.forEach((release, at) => { if (release) release.hidden = tables[at] != table; });
  });
}

for (const quote of all.querySelectorAll("blockquote")) {
  const button = document.createElement("button"), name = all.dataset.copy;
  button.type = "button";
  button.className = "copy";
  button.textContent = name;
  quote.after(button);
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(quote.innerText);
    } catch {
      getSelection().selectAllChildren(quote);
      document.execCommand("copy");
    }
    say(button.textContent = all.dataset.done);
    setTimeout(() => { button.textContent = name; }, 1500);
  });
}

const open = () => {
  const row = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!row?.closest("#all")) return;
  for (const more of [row.closest("details"), row.querySelector("details")])
    if (more) more.open = true;
  row.scrollIntoView();
};
addEventListener("hashchange", open);
addEventListener("beforeprint", () => {
  for (const one of document.querySelectorAll(".more")) one.open = true;
});
open();

const tied = on => event => {
  const from = event.target.closest?.("[data-t]");
  const numbers = from?.dataset.t.split(" ") ?? [];
  for (const one of document.querySelectorAll("[data-t]"))
    one.classList.toggle("tied", on && one.dataset.t.split(" ").some(n => numbers.includes(n)));
};
for (const [name, on] of [["pointerover", 1], ["focusin", 1], ["pointerout", 0], ["focusout", 0]])
  document.addEventListener(name, tied(on));
})();
