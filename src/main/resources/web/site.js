// What every page does: sends the form's token along, tells what went wrong, and what was done.
(() => {
  "use strict";
  const meta = (name) => document.querySelector(`meta[name="${name}"]`);
  const words = meta("said");
  const place = () => document.getElementById("said");

  // Tells something at the foot of the page; `undo` is a button that takes it back.
  function say(text, kind, undo) {
    const box = document.createElement("div");
    box.className = "said-one" + (kind ? " " + kind : "");
    const line = document.createElement("span");
    line.textContent = text;
    box.append(line);
    if (undo) {
      const back = document.createElement("button");
      back.type = "button";
      back.textContent = undo.label;
      back.addEventListener("click", () => { box.remove(); undo.run(); });
      box.append(back);
    }
    const close = document.createElement("button");
    close.type = "button";
    close.className = "said-close";
    close.setAttribute("aria-label", words.dataset.close);
    close.textContent = "×";
    close.addEventListener("click", () => box.remove());
    box.append(close);
    place().replaceChildren(box);
    if (kind !== "poor") {
      setTimeout(() => { if (!box.matches(":hover, :focus-within")) box.remove(); }, 12000);
    }
  }

  const token = () => meta("csrf").content;
  window.boussole = { say, token };

  document.addEventListener("htmx:configRequest", (event) => {
    event.detail.headers["X-CSRF-Token"] = token();
    event.detail.headers["Accept-Language"] = document.documentElement.lang;
  });
  document.addEventListener("htmx:responseError", (event) => {
    let text = words.content;
    try {
      const problem = JSON.parse(event.detail.xhr.responseText);
      text = [problem.detail, ...(problem.errors || []).map((one) => one.detail)].filter(Boolean).join(" ");
    } catch (notJson) { /* the server's page says less than our own words */ }
    say(text, "poor");
  });
  document.addEventListener("htmx:sendError", () => say(words.dataset.offline, "poor"));
  // HX-Trigger: {"said": {"text": …, "kind": …}}
  document.addEventListener("said", (event) => say(event.detail.text, event.detail.kind));

  // A link that is there to be passed on: its address is copied.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-copied]");
    if (!link || !navigator.clipboard || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    navigator.clipboard.writeText(link.href).then(() => say(link.dataset.copied), () => { location.href = link.href; });
  });

  // A page that waits looks again, and is replaced only once there is something else to show.
  const wait = meta("look-again");
  if (wait) {
    let before = null;
    setInterval(async () => {
      try {
        const answer = await fetch(window.location.href, { headers: { Accept: "text/html" } });
        const now = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
        const text = now ? now.textContent : "";
        if (answer.status !== 503 || (before !== null && text !== before)) window.location.reload();
        before = text;
      } catch (away) { /* the server is being restarted: the next look may find it */ }
    }, 1000 * Number(wait.content));
  }

  // A menu closes when it is left.
  document.addEventListener("click", (event) => {
    document.querySelectorAll("details.menu[open]").forEach((menu) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      document.querySelectorAll("details.menu[open]").forEach((menu) => { menu.open = false; menu.querySelector("summary").focus(); });
    }
  });
})();
