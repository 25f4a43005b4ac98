// A button that copies the command beside it. Without this file the text is there to be selected.
(() => {
  const live = document.getElementById("live");

  // Off localhost without TLS there is no clipboard; then the text is selected and the old command tried.
  const copy = async code => {
    try {
      await navigator.clipboard.writeText(code.textContent);
    } catch {
      getSelection().selectAllChildren(code);
      document.execCommand("copy");
    }
  };

  document.addEventListener("click", async event => {
    const button = event.target.closest(".copy");
    if (!button) return;
    await copy(button.closest(".command").querySelector("code"));
    live.textContent = button.dataset.copied;
    const label = button.firstChild;
    const words = label.textContent;
    if (words === button.dataset.copied) return;
    label.textContent = button.dataset.copied;
    setTimeout(() => { label.textContent = words; }, 2000);
  });
})();
