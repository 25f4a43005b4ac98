// The board: dragging by the handle, and the handle's own keys. Both send the form that works without this file.
(() => {
  const form = () => document.getElementById("board-form");
  // Between the answer and its settling nobody listens to the new form yet: what comes then waits for it.
  let sortable = null;
  let waiting = null;
  const send = wanted => {
    if (!sortable?.el.isConnected) {
      waiting = wanted;
      return;
    }
    const field = document.getElementById("dragged");
    field.value = wanted;
    form().requestSubmit();
    field.value = "";
  };

  const start = () => {
    sortable?.destroy();
    const rows = document.getElementById("board-rows");
    sortable = !rows ? null : Sortable.create(rows, {
      handle: ".grip",
      onEnd: event => {
        if (event.oldIndex === event.newIndex) return;
        // One at a time: the next drag is decided on what this one has led to.
        sortable.option("disabled", true);
        send(event.item.dataset.number + ":" + (Number(rows.dataset.first) + event.newIndex));
      },
    });
  };
  start();

  const keys = { ArrowUp: "up", ArrowDown: "down", Home: "top", End: "bottom" };
  document.addEventListener("keydown", event => {
    const grip = event.target.closest?.(".grip");
    if (!grip || !keys[event.key] || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    send(grip.closest("tr").dataset.number + ":" + keys[event.key]);
  });

  // A refusal brings the board as it is now, and why.
  document.addEventListener("htmx:beforeSwap", event => {
    if (event.detail.target?.id !== "board") return;
    // Dragging leaves styles behind, and htmx would write them into the new rows, which the content policy forbids.
    for (const styled of event.detail.target.querySelectorAll("[style]")) styled.removeAttribute("style");
    if (![409, 422].includes(event.detail.xhr.status)) return;
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  });
  document.addEventListener("htmx:afterSettle", () => {
    if (sortable?.el.isConnected) return;
    start();
    if (waiting) {
      const wanted = waiting;
      waiting = null;
      send(wanted);
    }
    // What was pressed may be gone with its menu or page: then one goes on reading at what came of it.
    const notice = document.getElementById("board-notice");
    if (document.activeElement === document.body) notice?.focus({ preventScroll: true });
    // What was moved stays in sight; the page goes no farther than that needs.
    const moved = notice?.querySelector("button[name=move]")?.value.split(":")[0];
    (document.querySelector(`#board-rows [data-number="${moved}"]`) ?? notice)?.scrollIntoView({ block: "nearest" });
  });

  // Nothing came back: what was dragged must not look as if it had been moved.
  const failed = event => { if (event.target.id === "board-form") location.reload(); };
  document.addEventListener("htmx:sendError", event => {
    if (event.target.id !== "board-form") return;
    const line = document.createElement("p");
    line.className = "notice notice-wrong";
    line.setAttribute("role", "alert");
    line.textContent = form().dataset.offline;
    form().before(line);
  });
  document.addEventListener("htmx:responseError", failed);

  // A menu of places closes when one goes elsewhere.
  document.addEventListener("click", event => {
    for (const menu of document.querySelectorAll(".move-more[open]"))
      if (!menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener("keydown", event => {
    const menu = event.key === "Escape" && event.target.closest?.(".move-more[open]");
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
})();
