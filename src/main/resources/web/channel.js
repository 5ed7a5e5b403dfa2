// The slider says its value while it is moved; the server recomputes.
(() => {
  "use strict";
  const slider = document.getElementById("share");
  const shown = document.getElementById("shown");
  if (!slider || !shown) return;
  const sign = document.documentElement.lang === "fr" ? "\u00a0%" : "%";
  const say = () => {
    shown.textContent = slider.value + sign;
    slider.setAttribute("aria-valuetext", slider.value + sign);
  };
  slider.addEventListener("input", say);
  say();
})();
