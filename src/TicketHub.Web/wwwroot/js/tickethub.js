// What the pages do better with script. Every form works without this file.
(() => {
  document.documentElement.classList.add("scripted");

  // Ctrl+Enter sends what is being written.
  document.addEventListener("keydown", event => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    const form = event.target.closest("form[method=post]");
    if (!form || !event.target.matches("textarea, input")) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector("#send-button, .button-primary, button:not([formaction])"));
  });

  // A verdict is told to screen readers only when it changes, not after every pause in typing.
  let told = document.querySelector("[data-announce]")?.dataset.announce;
  document.addEventListener("htmx:afterSwap", event => {
    const news = event.target.querySelector?.("[data-announce]")?.dataset.announce;
    if (!news || news === told) return;
    told = news;
    document.getElementById("live").textContent = news;
  });

  // After "show more" the focus goes to the first row that came, for its button is gone.
  let lastRow = null;
  document.addEventListener("htmx:beforeSwap", event => {
    lastRow = event.target.id === "more" ? event.target.previousElementSibling : null;
  });
  document.addEventListener("htmx:afterSettle", () => {
    lastRow?.nextElementSibling?.querySelector("a")?.focus();
    lastRow = null;
  });

  // A summary of mistakes is where a person starts after a refused form.
  document.querySelector("form .notice-wrong[tabindex]")?.focus();
})();
