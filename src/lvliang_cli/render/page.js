(() => {
const get = id => document.getElementById(id), each = (css, of = all) => [...of.querySelectorAll(css)];
const all = get("all"), find = get("q"), rows = each("tbody tr");
const folded = each(":scope > details"), open = folded.map(one => one.open);
const say = text => get("say").textContent = text;
const fold = text => text.normalize("NFKC").toLowerCase();
const texts = rows.map(row => fold(row.textContent + " " + row.dataset.k));
find.parentElement.hidden = false;
find.oninput = () => {
  const words = fold(find.value).split(/\s+/).filter(Boolean);
  rows.forEach((row, at) => row.hidden = !words.every(word => texts[at].includes(word)));
  folded.forEach((one, at) => {
    one.hidden = !one.querySelector("tbody tr:not([hidden])");
    one.open = words.length ? !one.hidden : open[at];
  });
  say(`${rows.filter(row => !row.hidden).length} / ${rows.length} ${all.dataset.shown}`);
};

addEventListener("beforeprint", () => folded.forEach(one => one.open = true));

const order = new Intl.Collator(["zh-CN", "en"], { numeric: true });
const made = more => Object.assign(document.createElement("button"), more);
for (const head of each("th[data-s]")) {
  const button = made();
  button.append(...head.childNodes);
  head.append(button);
  button.onclick = () => {
    const up = head.ariaSort != "ascending";
    for (const other of each("[aria-sort]")) other.ariaSort = null;
    head.ariaSort = up ? "ascending" : "descending";
    const value = row => {
      const cell = row.cells[head.cellIndex];
      return cell.dataset.v ?? cell.textContent;
    };
    const by = head.dataset.s == "n" ? (a, b) => a - b : order.compare;
    const body = head.closest("table").tBodies[0];
    body.append(...rows.toSorted((a, b) => {
      const x = value(a), y = value(b);
      return !x - !y || (up ? 1 : -1) * by(x, y);
    }));
    for (const one of folded) one.hidden = !one.contains(body);
  };
}

for (const quote of each("blockquote")) {
  const name = all.dataset.copy, button = made({ className: "copy", textContent: name });
  quote.after(button);
  button.onclick = async () => {
    try {
      await navigator.clipboard.writeText(quote.innerText);
    } catch {
      getSelection().selectAllChildren(quote);
      document.execCommand("copy");
    }
    say(button.textContent = all.dataset.done);
    setTimeout(() => button.textContent = name, 1500);
  };
}

const reach = () => {
  const more = get(decodeURIComponent(location.hash.slice(1)))?.querySelector("#all details");
  if (more) more.open = true;
};
window.onhashchange = reach;
reach();

const tied = on => event => {
  const numbers = event.target.closest?.("[data-t]")?.dataset.t.split(" ") ?? [];
  for (const one of each("[data-t]", document))
    one.classList.toggle("tied", on && one.dataset.t.split(" ").some(n => numbers.includes(n)));
};
for (const [on, ...names] of [[1, "pointerover", "focusin"], [0, "pointerout", "focusout"]])
  for (const name of names) addEventListener(name, tied(on));
})();
