// Dragging an item from month to month, or back among those that wait. It sends the form that the selects send without this file.
(() => {
  const drop = document.getElementById("drop");
  const monthAt = event => {
    const at = event.changedTouches?.[0] ?? event;
    return document.elementFromPoint(at.clientX, at.clientY)?.closest(".month");
  };
  const listOf = month => month?.querySelector(".month-items[data-month]");
  // What is fixed takes nothing in, not even on the way over it, and says so: a thing that only springs back looks broken.
  // Razor writes the attribute on an open month too, empty.
  const refuse = (event, list) => {
    event.from.insertBefore(event.item, event.from.children[event.oldIndex] ?? null);
    const why = list.dataset.refuses;
    document.getElementById("refused")?.remove();
    const notice = document.getElementById("drop-refused").content.cloneNode(true);
    notice.querySelector("strong").textContent = why;
    list.before(notice);
    document.getElementById("live").textContent = why;
  };
  // The whole column takes a drop, its head and an empty one too; which one it would be is seen on the way.
  const lit = month => {
    for (const other of document.querySelectorAll(".month-target")) other.classList.toggle("month-target", other === month);
    month?.classList.add("month-target");
  };
  const over = event => {
    const month = event.target.closest?.(".month");
    const list = listOf(month);
    lit(list && !list.dataset.refuses ? month : null);
    if (list && !list.dataset.refuses) event.preventDefault();
  };
  const lists = [...document.querySelectorAll(".month-items[data-month]")];
  for (const list of lists) Sortable.create(list, {
    group: "plan",
    handle: ".grip",
    // The head orders them; here they only change the month.
    sort: false,
    onMove: event => !event.to.dataset.refuses,
    onStart: () => document.addEventListener("dragover", over),
    onEnd: event => {
      document.removeEventListener("dragover", over);
      lit(null);
      const to = listOf(monthAt(event.originalEvent)) ?? event.to;
      if (to.dataset.refuses) return refuse(event, to);
      if (event.from === to) {
        if (event.to !== to) event.from.insertBefore(event.item, event.from.children[event.oldIndex] ?? null);
        return;
      }
      // By name: a form's elements have a method that is called item.
      drop.querySelector("[name=item]").value = event.item.dataset.number;
      drop.querySelector("[name=to]").value = to.dataset.month;
      drop.requestSubmit();
    },
  });
})();
