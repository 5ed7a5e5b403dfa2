// The page on which a rule is written: the text as an editor, and what the server says about it as one types.
(() => {
  "use strict";
  const form = document.getElementById("editor");
  if (!form) return;
  const says = form.dataset;
  const area = document.getElementById("editor-area");
  const dirtyNote = document.getElementById("editor-dirty");
  const writes = says.writes === "true";
  const language = document.documentElement.lang;
  document.querySelectorAll(".editor-noscript").forEach((one) => one.remove());

  const GUTTER = "editor-gutter";
  const cm = CodeMirror.fromTextArea(area, {
    mode: { drl: "drl", yaml: "yaml", csv: "rows" }[says.kind],
    theme: "boussole",
    lineNumbers: true,
    lineWrapping: true,
    matchBrackets: true,
    readOnly: !writes,
    indentUnit: says.kind === "yaml" ? 2 : 4,
    tabSize: 4,
    smartIndent: false,
    gutters: [GUTTER, "CodeMirror-linenumbers"],
    screenReaderLabel: says.label,
    viewportMargin: 60,
    inputStyle: "contenteditable",
  });
  form.classList.add("editor-live");
  const field = cm.getInputField();
  Object.entries({ "role": "textbox", "aria-multiline": "true", "aria-describedby": "editor-keys", "aria-readonly": String(!writes) })
    .forEach(([name, value]) => field.setAttribute(name, value));

  // --- Leaving by keyboard: Tab indents, Esc and then Tab leaves.
  let leaving = false;
  const indent = (editor) => editor.somethingSelected()
    ? editor.indentSelection("add")
    : editor.replaceSelection(" ".repeat(editor.getOption("indentUnit")), "end", "+input");
  function keys(leave) {
    leaving = leave;
    cm.setOption("extraKeys", {
      "Tab": leave || !writes ? false : indent,
      "Shift-Tab": leave || !writes ? false : (editor) => editor.indentSelection("subtract"),
      "Esc": () => { keys(true); tell(says.leave); },
      "Enter": newline,
      "Ctrl-Space": complete,
      "Ctrl-S": () => save(),
      "Cmd-S": () => save(),
      "F8": () => jump(1),
      "Shift-F8": () => jump(-1),
    });
  }
  function newline(editor) {
    const line = editor.getLine(editor.getCursor().line);
    editor.replaceSelection("\n" + /^\s*/.exec(line)[0], "end", "+input");
  }
  cm.on("blur", () => keys(false));
  cm.on("keydown", (editor, event) => { if (leaving && !["Escape", "Tab", "Shift"].includes(event.key)) keys(false); });
  const tell = (text) => { if (dirtyNote) dirtyNote.textContent = text; };

  // --- Asking the server for parts of the page; an answer that was overtaken is dropped.
  const asking = {};
  async function ask(name, address, fields) {
    if (asking[name]) asking[name].abort();
    const control = asking[name] = new AbortController();
    const body = new URLSearchParams({ file: form.elements.file.value, text: cm.getValue(), ...fields });
    const headers = { "X-CSRF-Token": window.boussole.token(), "HX-Request": "true", "Accept": "text/html, application/problem+json" };
    try {
      const answer = await fetch(address, { method: "POST", body, headers, signal: control.signal });
      const text = await answer.text();
      if (asking[name] !== control) return null;
      asking[name] = null;
      if (answer.ok) return place(text);
      return refused(answer, text);
    } catch (failed) {
      if (asking[name] === control) asking[name] = null;
      if (failed.name !== "AbortError") window.boussole.say(document.querySelector('meta[name="said"]').dataset.offline, "poor");
      return null;
    }
  }
  function refused(answer, text) {
    if (answer.status === 409) return { clash: true };
    if (answer.status === 503) return null;
    let detail = document.querySelector('meta[name="said"]').content;
    try { detail = JSON.parse(text).detail || detail; } catch (notJson) { /* our own words will do */ }
    window.boussole.say(detail, "poor");
    return null;
  }
  // Puts each part of an answer in the place of the one on the page.
  function place(html) {
    const parts = new DOMParser().parseFromString(html, "text/html").querySelectorAll("[data-part]");
    parts.forEach((part) => {
      const old = document.querySelector(`[data-part="${part.dataset.part}"]`);
      if (!old) return;
      const open = [...old.querySelectorAll("details")].map((one) => one.open);
      const held = old.contains(document.activeElement);
      old.replaceWith(document.adoptNode(part));
      [...part.querySelectorAll("details")].forEach((one, index) => { if (index in open) one.open = open[index]; });
      if (held) cm.focus();
    });
    return { placed: true };
  }

  // --- What is wrong: marks in the gutter and under the words, and the list below.
  let marks = [];
  function showFindings() {
    cm.operation(() => {
      marks.forEach((mark) => mark.clear());
      marks = [];
      cm.clearGutter(GUTTER);
      const worst = new Map();
      findings().forEach((one) => {
        const line = Math.min(Math.max(one.line - 1, 0), cm.lastLine());
        if (one.column > 0) {
          const from = { line, ch: one.column - 1 };
          const to = { line, ch: Math.max(one.end - 1, one.column) };
          marks.push(cm.markText(from, to, { className: "editor-mark-" + one.severity, attributes: { title: one.message } }));
        }
        const known = worst.get(line) || { severity: one.severity, messages: [] };
        if (one.severity === "error") known.severity = "error";
        known.messages.push(one.message);
        worst.set(line, known);
      });
      worst.forEach((one, line) => {
        const sign = document.createElement("span");
        sign.className = "editor-sign editor-sign-" + one.severity;
        sign.title = one.messages.join("\n");
        cm.setGutterMarker(line, GUTTER, sign);
      });
    });
  }
  function findings() {
    return [...document.querySelectorAll('[data-part="findings"] li[data-line]')].map((item) => ({
      item, line: +item.dataset.line, column: +item.dataset.column, end: +item.dataset.end,
      severity: item.dataset.severity, message: item.dataset.message,
    }));
  }
  function go(line, column) {
    cm.setCursor({ line: Math.max(line - 1, 0), ch: Math.max(column - 1, 0) });
    cm.scrollIntoView(null, 80);
    cm.focus();
  }
  function jump(step) {
    const all = findings().filter((one) => one.line > 0).sort((a, b) => a.line - b.line || a.column - b.column);
    if (!all.length) return;
    const cursor = cm.getCursor();
    const here = (one) => one.line - 1 - cursor.line || Math.max(one.column - 1, 0) - cursor.ch;
    const next = step > 0 ? all.find((one) => here(one) > 0) || all[0] : [...all].reverse().find((one) => here(one) < 0) || all[all.length - 1];
    go(next.line, next.column);
    tell(next.message);
  }
  document.addEventListener("click", (event) => {
    const jumps = event.target.closest(".editor-jump");
    if (jumps) {
      const item = jumps.closest("li");
      go(+item.dataset.line, +item.dataset.column);
    }
    const fix = event.target.closest(".editor-fix");
    if (fix) {
      const line = +fix.closest("li").dataset.line - 1;
      const at = cm.getLine(line).indexOf(fix.dataset.wrong, +fix.dataset.from - 1);
      if (at < 0) return;
      cm.replaceRange(fix.dataset.text, { line, ch: at }, { line, ch: at + fix.dataset.wrong.length });
      cm.setCursor({ line, ch: at + fix.dataset.text.length });
      cm.focus();
      tell(says.fixed);
    }
    const test = event.target.closest(".editor-tests a, .editor-findings a");
    if (test) {
      const to = new URL(test.href);
      if (to.searchParams.get("file") === form.elements.file.value && to.searchParams.get("line")) {
        event.preventDefault();
        go(+to.searchParams.get("line"), 1);
      }
    }
  });

  // --- The rule in words: that of the cursor.
  function ruleAt(line) {
    for (let at = line; at >= 0; at--) {
      const found = /^\s*rule\s+"([^"]+)"/.exec(cm.getLine(at));
      if (found) return found[1];
    }
    for (let at = line; at <= cm.lastLine(); at++) {
      const found = /^\s*rule\s+"([^"]+)"/.exec(cm.getLine(at));
      if (found) return found[1];
    }
    return "";
  }
  let rule = "";
  function showSentence() {
    let shown = false;
    document.querySelectorAll(".editor-sentence").forEach((one) => {
      one.hidden = one.dataset.rule !== rule;
      shown = shown || !one.hidden;
    });
    const unread = document.querySelector(".editor-sentences [data-unread]");
    if (unread) unread.hidden = shown || !rule;
  }
  cm.on("cursorActivity", () => {
    if (says.kind !== "drl") return;
    const now = ruleAt(cm.getCursor().line);
    if (now !== rule) {
      rule = now;
      form.elements.rule.value = rule;
      showSentence();
      later("values", 150, values);
    }
  });

  // --- The figures of a campaign, beside each condition.
  const campaign = document.getElementById("editor-campaign");
  let chips = [];
  async function values() {
    if (!campaign || !writes) return;
    if (!campaign.value || !rule) { showValues(); return; }
    if (await ask("values", says.values, { rule, campaign: campaign.value })) showValues();
  }
  function showValues() {
    cm.operation(() => {
      chips.forEach((chip) => chip.clear());
      chips = [];
      if (!campaign || !campaign.value) return;
      document.querySelectorAll('[data-part="values"] > ul > li').forEach((row) => {
        const line = +row.dataset.line - 1;
        if (line < 0 || line > cm.lastLine()) return;
        const chip = document.createElement("span");
        chip.className = "editor-chip value-" + row.dataset.state;
        chip.setAttribute("aria-hidden", "true");
        const sign = document.createElement("span");
        sign.className = "value-sign";
        chip.append(sign, row.dataset.found);
        chips.push(cm.setBookmark({ line, ch: +row.dataset.column - 1 }, { widget: chip, insertLeft: true }));
      });
    });
  }
  if (campaign) {
    campaign.addEventListener("change", () => {
      const here = new URL(location.href);
      if (campaign.value) here.searchParams.set("campaign", campaign.value); else here.searchParams.delete("campaign");
      if (rule) here.searchParams.set("rule", rule);
      if (!writes) { location.href = here; return; }
      history.replaceState(null, "", here);
      values();
    });
  }

  // --- Tests.
  const tests = (all) => ask("tests", says.tests, { all: String(all) });
  const button = (id, run) => { const found = document.getElementById(id); if (found) found.addEventListener("click", run); };
  button("editor-test", () => tests(false));
  button("editor-test-all", () => tests(true));

  // --- What the edit changes, now and on past decisions.
  button("editor-effect", async () => {
    const here = document.querySelector('[data-part="effect"]');
    here.setAttribute("aria-busy", "true");
    await ask("effect", says.effect, {});
    here.removeAttribute("aria-busy");
  });
  button("editor-past", async () => {
    if (await ask("past", says.past, { weeks: document.getElementById("editor-weeks").value })) later("past", 400, look);
  });
  async function look() {
    const next = document.querySelector('[data-part="past"]').dataset.next;
    if (!next) return;
    try {
      const answer = await fetch(next, { headers: { "HX-Request": "true" } });
      if (answer.ok && document.querySelector('[data-part="past"]').dataset.next === next) place(await answer.text());
    } catch (offline) { /* it is asked again */ }
    later("past", 600, look);
  }

  // --- Completion, by Ctrl+Space and as one types.
  let words = null;
  if (says.kind === "drl" && writes) {
    fetch(says.vocabulary, { headers: { Accept: "application/json" } })
      .then((answer) => answer.ok ? answer.json() : null)
      .then((found) => {
        if (found) {
          words = new window.boussole.words.Words(found, { own: says.own, threshold: says.threshold, fact: says.fact, figure: says.figure, rule: says.ruleWord, finding: says.finding, keyword: says.keyword }, language);
          form.dataset.ready = "true";
        }
      }).catch(() => { /* the editor works without completion */ });
  }
  function hints(editor) {
    const cursor = editor.getCursor();
    const chosen = words && window.boussole.words.choose(editor.getRange({ line: 0, ch: 0 }, cursor), words);
    if (!chosen) return null;
    const list = window.boussole.words.fitting(chosen.list, chosen.typed).slice(0, 80).map((one) => ({
      text: one.text,
      render: (item) => {
        const name = document.createElement("span");
        name.className = "hint-name hint-" + one.kind;
        name.textContent = one.text;
        const doc = document.createElement("span");
        doc.className = "hint-doc";
        doc.textContent = one.doc;
        item.append(name, doc);
      },
      hint: (cm2, data, item) => {
        const rest = cm2.getRange(data.to, { line: data.to.line, ch: data.to.ch + 1 });
        const after = one.after && rest !== "(" && !/^\s*\(/.test(cm2.getLine(data.to.line).slice(data.to.ch)) ? one.after : "";
        cm2.replaceRange(item.text + after, data.from, data.to, "complete");
        if (after) cm2.setCursor({ line: data.from.line, ch: data.from.ch + item.text.length + after.length - one.back });
      },
    }));
    return list.length ? { list, from: { line: cursor.line, ch: cursor.ch - chosen.typed.length }, to: cursor } : null;
  }
  function complete(editor) {
    if (!words) return;
    editor.showHint({ hint: hints, completeSingle: false, closeOnUnfocus: true, container: document.getElementById("main") });
    const list = document.querySelector(".CodeMirror-hints");
    if (list) {
      list.setAttribute("aria-label", says.words);
      list.tabIndex = 0;
    }
  }
  cm.on("inputRead", (editor, change) => {
    const typed = change.text[change.text.length - 1];
    const word = /[A-Za-z_$][\w$-]*$|[.@"]$/.test(editor.getLine(editor.getCursor().line).slice(0, editor.getCursor().ch));
    if (words && change.origin === "+input" && /[\w.@$"]$/.test(typed) && word && !editor.state.completionActive) complete(editor);
  });

  // --- Checking as one types.
  const timers = {};
  function later(name, wait, run) {
    clearTimeout(timers[name]);
    timers[name] = setTimeout(run, wait);
  }
  async function check() {
    form.setAttribute("aria-busy", "true");
    const done = await ask("check", says.check, {});
    if (!done) return;
    form.removeAttribute("aria-busy");
    form.dataset.checks = String(+(form.dataset.checks || 0) + 1);
    showFindings();
    showSentence();
    values();
    document.dispatchEvent(new CustomEvent("editor:checked"));
    if (!document.querySelector('[data-part="findings"] [data-severity="error"]')) later("tests", 1200, () => tests(false));
  }
  let saved = cm.getValue();
  const changed = () => cm.getValue() !== saved;
  cm.on("changes", () => {
    tell(changed() ? says.unsaved : "");
    clearTimeout(timers.tests);
    later("check", 300, check);
  });

  // --- Saving.
  async function save() {
    if (!writes) return;
    const text = cm.getValue();
    const done = await ask("save", form.getAttribute("action"), { action: "save", version: form.elements.version.value });
    if (!done) return;
    if (done.clash) { clash(); return; }
    saved = text;
    const state = document.querySelector('[data-part="state"]');
    form.elements.version.value = state.dataset.version;
    document.getElementById("editor-discard").hidden = state.dataset.draft !== "true";
    tell(changed() ? says.unsaved : "");
    window.boussole.say(says.saved);
  }
  // The server's page shows both texts and keeps ours in the editor.
  function clash() {
    saved = cm.getValue();
    cm.save();
    const action = document.createElement("input");
    action.type = "hidden";
    action.name = "action";
    action.value = "save";
    form.append(action);
    form.submit();
  }
  form.addEventListener("submit", (event) => {
    const action = event.submitter ? event.submitter.value : "save";
    if (action === "save") {
      event.preventDefault();
      save();
    } else if (asking.save) {
      event.preventDefault();
      setTimeout(() => form.requestSubmit(event.submitter), 100);
    } else {
      saved = cm.getValue();
      cm.save();
    }
  });
  window.addEventListener("beforeunload", (event) => {
    if (writes && changed()) {
      event.preventDefault();
      event.returnValue = says.leaving;
    }
  });

  // --- How it begins.
  keys(false);
  const address = new URLSearchParams(location.search);
  if (address.get("line")) {
    go(+address.get("line"), 1);
  } else if (says.rule) {
    for (let at = 0; at <= cm.lastLine(); at++) {
      if (cm.getLine(at).includes(`"${says.rule}"`)) { cm.setCursor({ line: at, ch: 0 }); cm.scrollIntoView({ line: at, ch: 0 }, 60); break; }
    }
  }
  rule = says.kind === "drl" ? ruleAt(cm.getCursor().line) : "";
  form.elements.rule.value = rule;
  showFindings();
  showSentence();
  if (document.querySelector('[data-part="values"] > ul')) showValues(); else values();
  window.boussole.editor = { cm, saved: () => { saved = cm.getValue(); } };
})();
