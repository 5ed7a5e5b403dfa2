// The report is printed as it stands; what is chosen is shown at once.
(() => {
  "use strict";
  const print = document.getElementById("report-print");
  if (print) {
    print.hidden = false;
    print.addEventListener("click", () => window.print());
  }
  const choice = document.querySelector("form.report-choice");
  if (choice) {
    choice.addEventListener("change", (event) => {
      if (event.target.matches("select")) choice.requestSubmit();
    });
  }
})();
