// The list of the week: shortcuts, answers that can be taken back, and changes as they happen.
(() => {
  "use strict";
  const one = (selector, within) => (within || document).querySelector(selector);
  const all = (selector, within) => [...(within || document).querySelectorAll(selector)];
  const dialog = one("#week-dialog");
  const keys = one("#week-keys");
  const list = () => one("#week-list");
  if (!dialog || !list()) return;

  const rows = () => all("#week-rows > .week-row");
  const current = () => (document.activeElement && document.activeElement.closest(".week-row"))
    || (last && document.getElementById(last)) || null;
  let last = null;
  let undoable = null;
  const own = new Set();

  const focusRow = (row) => {
    if (!row) return;
    last = row.id;
    const summary = one("summary", row);
    summary.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  };
  document.addEventListener("focusin", (event) => {
    const row = event.target.closest(".week-row");
    if (row) last = row.id;
  });

  // A form opens in the dialog, and closes once it was accepted.
  let opener = null;
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.xhr.status === 422 && dialog.contains(event.detail.elt)) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.target !== dialog || !one("form", dialog)) return;
    if (!dialog.open) {
      opener = current();
      dialog.showModal();
    }
    const field = one(".field-problem", dialog)
      ? one("input:not([type=hidden]), select, textarea", one(".field-problem", dialog).parentElement)
      : one("input:checked, input:not([type=hidden]), select, textarea", dialog);
    if (field) field.focus();
  });
  dialog.addEventListener("click", (event) => {
    if (event.target.closest("[data-close]")) {
      event.preventDefault();
      dialog.close();
    }
  });
  dialog.addEventListener("change", (event) => {
    const part = event.target.closest(".week-when-part");
    if (part) part.previousElementSibling.querySelector("input").checked = true;
  });
  dialog.addEventListener("close", () => {
    dialog.replaceChildren();
    if (opener && document.contains(opener)) focusRow(opener);
    opener = null;
  });

  // What was answered leaves the list, and can be taken back.
  const answered = (how) => ["apply", "dismiss", "snooze"].includes(how);
  document.addEventListener("answered", (event) => {
    const { id, how, text } = event.detail;
    own.add(id);
    setTimeout(() => own.delete(id), 4000);
    if (dialog.open) dialog.close();
    if (answered(how)) undoable = id;
    else if (how === "reopen" && undoable === id) undoable = null;
    const undo = answered(how) ? { label: list().dataset.undo, run: () => reopen(id) } : undefined;
    window.boussole.say(text, "", undo);
    const row = document.getElementById("r-" + id);
    const open = row && one("details[open]", row);
    refresh().then(() => { if (open && document.contains(open)) htmx.trigger(open, "refresh"); });
  });
  const reopen = (id) => htmx.ajax("POST", list().dataset.reopen.replace("~", encodeURIComponent(id)), { swap: "none", source: list() });

  // The page is fetched again and only what differs is exchanged: what is open, focused or being filled in stays.
  let refreshing = null;
  let again = false;
  function refresh() {
    if (refreshing) { again = true; return refreshing; }
    const address = new URL(location.href);
    const shown = rows().length;
    if (shown > 50) address.searchParams.set("rows", Math.min(1000, shown));
    refreshing = fetch(address, { headers: { Accept: "text/html" }, credentials: "same-origin" })
      .then((answer) => (answer.ok ? answer.text() : null))
      .then((html) => { if (html) merge(new DOMParser().parseFromString(html, "text/html")); })
      .catch(() => {})
      .then(() => {
        refreshing = null;
        if (again) { again = false; return refresh(); }
        return undefined;
      });
    return refreshing;
  }

  function merge(fresh) {
    const row = current();
    const place = row ? rows().indexOf(row) : -1;
    const focused = row && row.contains(document.activeElement);
    ["week-lead", "week-tabs"].forEach((id) => exchange(id, fresh));
    if (!one("#week-facets").contains(document.activeElement)) exchange("week-facets", fresh);
    if (!one("#week-folds details[open]")) exchange("week-folds", fresh);
    const now = one("#week-rows");
    const next = one("#week-rows", fresh);
    if (now && next) mergeRows(now, next);
    else exchange("week-list", fresh);
    if (focused && !document.contains(row)) {
      const left = rows();
      focusRow(left[Math.min(place, left.length - 1)] || null);
      if (!left.length) one("#next-title").focus();
    }
    help();
  }

  function exchange(id, fresh) {
    const now = document.getElementById(id);
    const next = fresh.getElementById(id);
    if (!now || !next || now.outerHTML === next.outerHTML) return;
    const focus = now.contains(document.activeElement) ? document.activeElement.id : "";
    const made = document.importNode(next, true);
    now.replaceWith(made);
    htmx.process(made);
    if (focus && document.getElementById(focus)) document.getElementById(focus).focus();
  }

  function mergeRows(now, next) {
    const known = new Map([...now.children].map((row) => [row.id, row]));
    let before = now.firstElementChild;
    [...next.children].forEach((row) => {
      const old = row.id && known.get(row.id);
      let made;
      if (old && (old.dataset.print === row.dataset.print || old.contains(document.activeElement) || one("details[open]", old))) {
        made = old;
        one(".week-rank", old).replaceWith(document.importNode(one(".week-rank", row), true));
        if (old.dataset.print !== row.dataset.print) {
          [".week-what", ".week-gain", ".week-sure", ".week-due"].forEach((part) =>
            one(part, old).replaceWith(document.importNode(one(part, row), true)));
          old.dataset.print = row.dataset.print;
        }
      } else {
        made = document.importNode(row, true);
        htmx.process(made);
      }
      known.delete(row.id);
      if (made === before) before = before.nextElementSibling;
      else now.insertBefore(made, before);
    });
    [...now.children].forEach((row) => { if (!row.id ? row !== now.lastElementChild : known.has(row.id)) row.remove(); });
    while (before) {
      const gone = before;
      before = before.nextElementSibling;
      if (!gone.id || known.has(gone.id)) gone.remove();
    }
  }

  // Changes as they happen.
  let pending = null;
  function heard(event) {
    let subject = "";
    try { subject = JSON.parse(event.data).subject; } catch (notJson) { /* the list is fetched all the same */ }
    const foreign = !own.has(subject);
    clearTimeout(pending);
    pending = setTimeout(() => {
      refresh().then(() => {
        if (!foreign) return;
        const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
        one("#week-live").textContent = list().dataset.changed + ", " + time;
      });
    }, 400);
  }
  const kinds = ["review.done", ...["new", "changed", "applied", "dismissed", "snoozed", "reopened", "assigned", "commented",
    "expired", "superseded", "succeeded", "failed"].map((kind) => "recommendation." + kind)];
  if (window.EventSource && !new URLSearchParams(location.search).has("asOf")) {
    const events = new EventSource(list().dataset.listens);
    kinds.forEach((kind) => events.addEventListener(kind, heard));
    window.addEventListener("pagehide", () => events.close());
  }

  // A link to a line of the list opens it.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-row]");
    const row = link && document.getElementById(link.dataset.row);
    if (row && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      one("details", row).open = true;
      row.scrollIntoView({ block: "start" });
      focusRow(row);
    }
    if (event.target.closest("[data-help]")) keys.showModal();
  });
  const help = () => all("[data-help]").forEach((button) => { button.hidden = false; });
  help();
  document.addEventListener("htmx:afterSettle", help);

  // Shortcuts; none while something is being written.
  const writing = (target) => target.closest("input, textarea, select, [contenteditable], dialog");
  const act = (what) => {
    const row = current();
    if (!row || list().dataset.acts !== "true") return;
    const details = one("details", row);
    const button = () => one(`[data-act="${what}"]`, row);
    if (button()) { button().click(); return; }
    const loaded = (event) => {
      if (event.target.closest(".week-row") !== row) return;
      document.removeEventListener("htmx:afterSettle", loaded);
      if (button()) button().click();
    };
    document.addEventListener("htmx:afterSettle", loaded);
    details.open = true;
  };
  const move = (by) => {
    const lines = rows();
    if (!lines.length) return;
    const row = current();
    const at = row ? lines.indexOf(row) : -1;
    const next = at < 0 ? (by > 0 ? 0 : lines.length - 1) : at + by;
    if (next >= lines.length) {
      const more = one(".week-more a", one("#week-rows"));
      if (more) more.focus();
    } else if (next >= 0) focusRow(lines[next]);
  };
  const shortcuts = {
    j: () => move(1),
    k: () => move(-1),
    o: () => { const row = current(); if (row) { focusRow(row); one("summary", row).click(); } },
    a: () => act("apply"),
    d: () => act("dismiss"),
    s: () => act("snooze"),
    c: () => act("comment"),
    m: () => act("assign"),
    u: () => { if (undoable) reopen(undoable); else window.boussole.say(list().dataset.nothing); },
    "/": () => { const search = one("#week-q"); search.focus(); search.select(); },
    "?": () => keys.showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || dialog.open || keys.open || writing(event.target)) return;
    const run = shortcuts[event.key];
    if (run) {
      event.preventDefault();
      run();
    }
  });
})();
