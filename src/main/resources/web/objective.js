// The form of an objective: a proposed target is taken over without leaving the page.
(() => {
  "use strict";
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-take]");
    const target = document.getElementById("target");
    if (!button || !target) return;
    event.preventDefault();
    target.value = button.dataset.take;
    target.focus();
    target.dispatchEvent(new Event("change", { bubbles: true }));
  });
})();
