// Dragging an item from month to month, or back among those that wait. It sends the form that the selects send without this file.
(() => {
  const drop = document.getElementById("drop");
  // What is fixed takes nothing in, not even on the way over it, and says so: a thing that only springs back looks broken.
  // Razor writes the attribute on an open month too, empty.
  const fixedUnder = event => {
    const at = event.originalEvent.changedTouches?.[0] ?? event.originalEvent;
    return document.elementFromPoint(at.clientX, at.clientY)?.closest(".month")?.querySelector("[data-refuses]:not([data-refuses=''])");
  };
  const refuse = (event, list) => {
    event.from.insertBefore(event.item, event.from.children[event.oldIndex] ?? null);
    const why = list.dataset.refuses;
    document.getElementById("refused")?.remove();
    const notice = document.getElementById("drop-refused").content.cloneNode(true);
    notice.querySelector("strong").textContent = why;
    list.before(notice);
    document.getElementById("live").textContent = why;
  };
  const lists = [...document.querySelectorAll(".month-items[data-month]")];
  for (const list of lists) Sortable.create(list, {
    group: "plan",
    handle: ".grip",
    // The head orders them; here they only change the month.
    sort: false,
    onMove: event => !event.to.dataset.refuses,
    onEnd: event => {
      const fixed = fixedUnder(event);
      if (fixed) return refuse(event, fixed);
      if (event.from === event.to) return;
      // By name: a form's elements have a method that is called item.
      drop.querySelector("[name=item]").value = event.item.dataset.number;
      drop.querySelector("[name=to]").value = event.to.dataset.month;
      drop.requestSubmit();
    },
  });
})();
