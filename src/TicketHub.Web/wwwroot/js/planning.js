// Dragging an item from month to month, or back among those that wait. It sends the form that the selects send without this file.
(() => {
  const drop = document.getElementById("drop");
  const lists = [...document.querySelectorAll(".month-items[data-month]")].filter(list => list.dataset.month);
  for (const list of lists) Sortable.create(list, {
    group: "plan",
    handle: ".grip",
    // The head orders them; here they only change the month.
    sort: false,
    onEnd: event => {
      if (event.from === event.to) return;
      // By name: a form's elements have a method that is called item.
      drop.querySelector("[name=item]").value = event.item.dataset.number;
      drop.querySelector("[name=to]").value = event.to.dataset.month;
      drop.requestSubmit();
    },
  });
})();
