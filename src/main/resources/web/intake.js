// Files are dropped or chosen, sent with their progress shown, and looked at on the page that the answer names.
(() => {
  "use strict";
  const zone = document.getElementById("zone");
  const guessZone = document.querySelector("[data-guess=zone]");
  if (guessZone) {
    try {
      const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
      if (here && here.includes("/")) guessZone.value = here;
    } catch (unknown) { /* what stands there is a guess as good */ }
  }
  document.addEventListener("submit", (event) => {
    const question = event.target.dataset.confirm;
    if (question && !window.confirm(question)) event.preventDefault();
  });
  // The list is replaced once an import was taken back: whoever uses a keyboard goes on from its head.
  document.addEventListener("htmx:afterSwap", (event) => {
    const head = event.detail.target.id === "imports" && document.getElementById("imports-title");
    if (head) head.focus();
  });
  if (!zone) return;

  const choose = document.getElementById("files");
  const progress = zone.querySelector(".intake-progress");
  const bar = document.getElementById("sent");
  const doing = document.getElementById("sending");
  const problem = document.getElementById("zone-problem");
  let busy = false;

  function rest(text) {
    busy = false;
    zone.removeAttribute("aria-busy");
    progress.hidden = true;
    problem.textContent = text;
    choose.value = "";
  }

  function send(files) {
    if (busy || files.length === 0) return;
    busy = true;
    problem.textContent = "";
    zone.setAttribute("aria-busy", "true");
    doing.textContent = zone.dataset.sending;
    bar.value = 0;
    progress.hidden = false;
    const form = new FormData();
    for (const file of files) form.append("file", file, file.name);
    const request = new XMLHttpRequest();
    request.open("POST", zone.dataset.to);
    request.setRequestHeader("X-CSRF-Token", window.boussole.token());
    request.setRequestHeader("Accept", "application/json");
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) bar.value = Math.round(100 * event.loaded / event.total);
    });
    request.upload.addEventListener("load", () => {
      doing.textContent = zone.dataset.reading;
      bar.removeAttribute("value");
    });
    request.addEventListener("load", () => {
      let answer = {};
      try { answer = JSON.parse(request.responseText); } catch (notJson) { /* told below */ }
      if (request.status === 201 && answer.preview) {
        window.location.assign(answer.preview);
      } else {
        rest(answer.detail || zone.dataset.failed);
      }
    });
    request.addEventListener("error", () => rest(zone.dataset.failed));
    request.addEventListener("abort", () => rest(zone.dataset.failed));
    request.send(form);
  }

  choose.addEventListener("change", () => send(choose.files));
  zone.addEventListener("submit", (event) => event.preventDefault());
  let inside = 0;
  zone.addEventListener("dragenter", (event) => { event.preventDefault(); inside++; zone.classList.add("is-over"); });
  zone.addEventListener("dragover", (event) => event.preventDefault());
  zone.addEventListener("dragleave", () => { inside = Math.max(0, inside - 1); if (inside === 0) zone.classList.remove("is-over"); });
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    inside = 0;
    zone.classList.remove("is-over");
    send(event.dataTransfer.files);
  });
  // A file that misses the zone must not replace the page.
  window.addEventListener("dragover", (event) => event.preventDefault());
  window.addEventListener("drop", (event) => event.preventDefault());
  window.addEventListener("pageshow", (event) => { if (event.persisted) rest(""); });
})();
