"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector, root = document) => root.querySelector(selector);
  const root = document.documentElement;

  // What the reviewer decided is kept by the fingerprints of figures and findings. A browser may forbid a file to keep
  // anything; then it lasts as long as the page is open, and can be exported all the same.
  const place = `factcheck-report:${root.dataset.report}`;
  const kept = (name, fallback) => { try { return JSON.parse(localStorage.getItem(name)) ?? fallback; } catch { return fallback; } };
  const keep = (name, value) => { try { localStorage.setItem(name, JSON.stringify(value)); } catch { /* see above */ } };
  const signed = kept(place, { findings: {}, figures: {} });
  const reviewer = one("#reviewer");
  reviewer.value = kept("factcheck-reviewer", "");
  reviewer.addEventListener("change", () => keep("factcheck-reviewer", reviewer.value));
  const today = () => { const now = new Date(); return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-"); };
  const decided = (more) => ({ ...more, by: reviewer.value, on: today() });

  // Findings: the card beside the text and the places that it speaks of.
  const cards = all(".card");
  let current = -1;
  const piecesOf = (number) => all(`[data-findings~="${number}"], [data-rests~="${number}"]`);
  const light = (card, on) => piecesOf(card.dataset.finding).forEach((piece) => piece.classList.toggle("lit", on));
  const isShown = (card) => !document.body.classList.contains(`hide-${["error", "warning", "note"].find((level) => card.classList.contains(level))}`);
  function go(card) {
    cards.forEach((other) => { other.removeAttribute("aria-current"); light(other, false); });
    current = cards.indexOf(card);
    card.setAttribute("aria-current", "true");
    light(card, true);
    card.focus({ preventScroll: true });
    const text = document.getElementById(`${card.id}-text`);
    (text ?? card).scrollIntoView({ block: "center" });
    const shown = cards.filter(isShown);
    one("#position").textContent = `${shown.indexOf(card) + 1} of ${shown.length}`;
  }
  function step(by) {
    const shown = cards.filter(isShown);
    if (!shown.length) return;
    const at = current < 0 ? -1 : shown.indexOf(cards[current]);
    const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length;
    go(shown[next]);
  }
  one("#next").addEventListener("click", () => step(1));
  one("#previous").addEventListener("click", () => step(-1));
  cards.forEach((card) => {
    card.addEventListener("mouseenter", () => light(card, true));
    card.addEventListener("mouseleave", () => { if (cards[current] !== card) light(card, false); });
    card.addEventListener("focusin", () => light(card, true));
    card.addEventListener("focusout", () => { if (cards[current] !== card) light(card, false); });
  });
  all("[data-level]").forEach((box) => box.addEventListener("change", () => {
    document.body.classList.toggle(`hide-${box.dataset.level}`, !box.checked);
    const count = cards.filter(isShown).length;
    one("#position").textContent = `${count} finding${count === 1 ? "" : "s"}`;
  }));

  // Verdicts on findings.
  cards.forEach((card) => {
    const verdict = one("select", card), reason = one("input", card), mark = card.dataset.fingerprint;
    const show = () => {
      verdict.value = signed.findings[mark]?.verdict ?? "";
      reason.value = signed.findings[mark]?.reason ?? "";
      card.classList.toggle("settled", Boolean(verdict.value));
    };
    const change = () => {
      if (verdict.value || reason.value) signed.findings[mark] = decided({ verdict: verdict.value, reason: reason.value });
      else delete signed.findings[mark];
      keep(place, signed);
      show();
    };
    verdict.addEventListener("change", change);
    reason.addEventListener("change", change);
    card.addEventListener("signed", show);
    show();
  });

  // Figures: a panel with what was read, and the reviewer's tick.
  const panel = one("#panel"), body = one("#ledger-table tbody"), rows = all("tr", body);
  const rowOf = new Map(rows.map((row) => [row.dataset.figure, row]));
  const headings = all("#ledger-table thead button").map((button) => button.textContent);
  let open = null, opener = null;
  function showSigned(row) {
    const entry = signed.figures[row.dataset.fingerprint];
    one(".signed-text", row).textContent = entry ? [entry.verdict, entry.by, entry.on].filter(Boolean).join(", ") : "sign";
    row.dataset.signed = entry ? "yes" : "no";
  }
  function show(row, from) {
    open = row;
    opener = from;
    const facts = one("#panel-facts");
    facts.replaceChildren();
    one("#panel-name").textContent = row.cells[1].textContent;
    [0, 2, 3, 4, 5, 6].forEach((index) => {
      if (!row.cells[index].textContent.trim()) return;
      const name = document.createElement("dt"), value = document.createElement("dd");
      name.textContent = headings[index];
      value.append(...[...row.cells[index].cloneNode(true).childNodes]);
      facts.append(name, value);
    });
    const verdict = signed.figures[row.dataset.fingerprint]?.verdict ?? "";
    all("input[name=sign]").forEach((radio) => { radio.checked = radio.value === verdict; });
    one("#panel-row").href = `#${row.id}`;
    if (!panel.open) panel.show();
    one("input[name=sign]:checked").focus();
  }
  function close() {
    if (!panel.open) return;
    panel.close();
    opener?.focus();
  }
  one("#panel-close").addEventListener("click", close);
  one("#panel-row").addEventListener("click", () => panel.close());
  all("input[name=sign]").forEach((radio) => radio.addEventListener("change", () => {
    const mark = open.dataset.fingerprint;
    if (radio.value) signed.figures[mark] = decided({ verdict: radio.value });
    else delete signed.figures[mark];
    keep(place, signed);
    showSigned(open);
  }));
  document.addEventListener("click", (event) => {
    const figure = event.target.closest("a.figure");
    if (figure) {
      event.preventDefault();
      show(rowOf.get(figure.dataset.figure), figure);
      return;
    }
    const button = event.target.closest("button.sign");
    if (button) { show(button.closest("tr"), button); return; }
    const found = event.target.closest("[data-findings]");
    if (found && !event.target.closest("a")) go(document.getElementById(`finding-${found.dataset.findings.split(" ")[0]}`));
  });
  // What the baseline has signed off already stands, until the reviewer decides anew in this browser.
  rows.filter((row) => row.dataset.verdict && !(row.dataset.fingerprint in signed.figures)).forEach((row) => {
    signed.figures[row.dataset.fingerprint] = { verdict: row.dataset.verdict, by: row.dataset.by, on: row.dataset.on };
  });
  rows.forEach(showSigned);

  // The ledger: sorted by a column, filtered by words, status and sign-off.
  const keyOf = (row, column, numeric) => {
    const cell = row.cells[column];
    if (!numeric) return cell.textContent.trim().toLowerCase();
    return cell.dataset.order === "" ? Infinity : Number(cell.dataset.order);
  };
  all("#ledger-table thead button").forEach((button) => button.addEventListener("click", () => {
    const heading = button.closest("th"), numeric = button.dataset.type === "number", column = Number(button.dataset.column);
    const turned = heading.getAttribute("aria-sort") === "ascending" ? -1 : 1;
    all("#ledger-table th").forEach((other) => other.removeAttribute("aria-sort"));
    heading.setAttribute("aria-sort", turned > 0 ? "ascending" : "descending");
    const keyed = rows.map((row) => [keyOf(row, column, numeric), row]);
    const compare = numeric ? (a, b) => (a < b ? -1 : a > b ? 1 : 0) : (a, b) => a.localeCompare(b);
    keyed.sort((a, b) => turned * compare(a[0], b[0]) || a[1].dataset.figure - b[1].dataset.figure);
    body.append(...keyed.map(([, row]) => row));
  }));
  const wanted = { text: one("#filter-text"), status: one("#filter-status"), signed: one("#filter-signed") };
  function filter() {
    const words = wanted.text.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    rows.forEach((row) => {
      const text = row.textContent.toLowerCase();
      const isWanted = words.every((word) => text.includes(word))
        && (!wanted.status.value || row.classList.contains(wanted.status.value))
        && (!wanted.signed.value || row.dataset.signed === wanted.signed.value);
      row.hidden = !isWanted;
      count += isWanted;
    });
    one("#filter-count").textContent = `${count} of ${rows.length} rows`;
  }
  Object.values(wanted).forEach((field) => field.addEventListener("input", filter));

  // Sign-offs out and in: the form that the command line reads as a baseline.
  function exported() {
    const entry = (element, text, more) => ({ path: element.dataset.path, text, fingerprint: element.dataset.fingerprint, ...more });
    return {
      schema_version: 1,
      findings: cards.filter((card) => signed.findings[card.dataset.fingerprint]).map((card) => entry(card, card.dataset.text,
        { rule: card.dataset.rule, message: card.dataset.message, ...signed.findings[card.dataset.fingerprint] })),
      figures: rows.filter((row) => signed.figures[row.dataset.fingerprint]).map((row) => entry(row, row.cells[1].textContent,
        signed.figures[row.dataset.fingerprint])),
    };
  }
  one("#export").addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([`${JSON.stringify(exported(), null, 1)}\n`], { type: "application/json" }));
    link.download = "factcheck-signed.json";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });
  one("#import").addEventListener("change", async (event) => {
    try {
      const read = JSON.parse(await event.target.files[0].text());
      for (const { fingerprint, verdict = "", reason = "", by = "", on = "" } of read.findings ?? []) signed.findings[fingerprint] = { verdict, reason, by, on };
      for (const { fingerprint, verdict = "", by = "", on = "" } of read.figures ?? []) signed.figures[fingerprint] = { verdict, by, on };
    } catch {
      one("#position").textContent = "that file holds no sign-offs";
      return;
    }
    keep(place, signed);
    rows.forEach(showSigned);
    cards.forEach((card) => card.dispatchEvent(new Event("signed")));
    event.target.value = "";
  });

  // Theme and keys.
  const theme = one("#theme");
  theme.value = kept("factcheck-theme", "");
  const dress = () => { if (theme.value) root.dataset.theme = theme.value; else delete root.dataset.theme; };
  theme.addEventListener("change", () => { keep("factcheck-theme", theme.value); dress(); });
  dress();
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { close(); return; }
    const isTyping = event.target.matches("input:not([type=checkbox]):not([type=radio]), select, textarea");
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !one("#keys").checked) return;
    const act = { n: () => step(1), p: () => step(-1), l: () => one("#ledger").scrollIntoView() }[event.key];
    if (act) { event.preventDefault(); act(); }
  });
  addEventListener("beforeprint", () => all(".chart details").forEach((details) => { details.open = true; }));
})();
