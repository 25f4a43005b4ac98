// Dragging an item from month to month, or back among those that wait. It sends the form that the selects send without this file.
(() => {
  const drop = document.getElementById("drop");
  // What is fixed takes nothing in, and says so: a thing that only springs back looks broken.
  const refuse = event => {
    event.from.insertBefore(event.item, event.from.children[event.oldIndex] ?? null);
    const why = event.to.dataset.refuses;
    document.getElementById("refused")?.remove();
    const notice = document.getElementById("drop-refused").content.cloneNode(true);
    notice.querySelector("strong").textContent = why;
    event.to.before(notice);
    document.getElementById("live").textContent = why;
  };
  const lists = [...document.querySelectorAll(".month-items[data-month]")];
  for (const list of lists) Sortable.create(list, {
    group: "plan",
    handle: ".grip",
    // The head orders them; here they only change the month.
    sort: false,
    onEnd: event => {
      if (event.from === event.to) return;
      if (event.to.dataset.refuses) return refuse(event);
      // By name: a form's elements have a method that is called item.
      drop.querySelector("[name=item]").value = event.item.dataset.number;
      drop.querySelector("[name=to]").value = event.to.dataset.month;
      drop.requestSubmit();
    },
  });
})();
