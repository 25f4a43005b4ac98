// An attached log as one that scrolls: lines are fetched by ranges where they come into sight, and far ones are let go.
// Without this file the same page is read with "previous" and "next".
(() => {
  const box = document.getElementById("log");
  if (!box) return;
  const most = 1000;
  const near = 600;
  const lines = Number(box.dataset.lines);
  const place = document.getElementById("log-place");
  const told = document.getElementById("log-told");
  const placeTold = document.getElementById("log-place-told");
  const wrap = document.getElementById("log-wrap");
  let list = box.querySelector(".log-lines");
  let busy = false;
  let failed = false;
  place.closest("[hidden]").hidden = false;
  wrap.closest("[hidden]").hidden = false;

  const number = value => value === "" || value === undefined ? null : Number(value);
  const ends = from => ({ before: number(from.dataset.before), after: number(from.dataset.after) });
  let at = ends(list);

  // Of the numbers of lines one is a stop for the keyboard; arrows go from line to line. Without this file each is a link like any other.
  let roamedFrom = null;
  const numberOf = line => line?.querySelector(".log-number");
  const still = lines => { for (const link of lines.querySelectorAll(".log-number")) link.tabIndex = -1; };
  const roamTo = (line, focuses) => {
    const link = numberOf(line);
    if (!link) return;
    if (roamedFrom) roamedFrom.tabIndex = -1;
    link.tabIndex = 0;
    roamedFrom = link;
    if (focuses) link.focus();
  };
  const isAtLine = () => document.activeElement?.classList.contains("log-number") && list.contains(document.activeElement);
  // What is let go takes the focus along, unless the next line gets it.
  const letGo = line => {
    const next = line === list.firstElementChild ? line.nextElementSibling : line.previousElementSibling;
    if (line.contains(roamedFrom)) {
      const had = isAtLine();
      roamTo(next);
      if (had) roamedFrom.focus({ preventScroll: true });
    }
    line.remove();
  };
  still(list);

  const ask = async parameters => {
    const answer = await fetch(`${box.dataset.url}&${new URLSearchParams(parameters)}`);
    if (!answer.ok) throw new Error(String(answer.status));
    const part = document.createElement("template");
    part.innerHTML = await answer.text();
    const lines = part.content.querySelector(".log-lines");
    still(lines);
    return lines;
  };
  // Of what is filtered it is told how much there is; whoever jumps elsewhere has not counted from the beginning.
  const form = document.querySelector(".log-find");
  let found = null;
  const grouped = count => Number(count).toLocaleString(document.documentElement.lang);
  const tellFound = () => {
    if (found === null || found === 0) return;
    told.textContent = (at.after === null ? box.dataset.found : box.dataset.foundSoFar).replace("{0}", grouped(found)).replace("{1}", grouped(at.after));
  };
  const count = () => {
    found = form.elements.only.checked && at.before === null ? list.childElementCount : null;
    tellFound();
  };
  const none = document.getElementById("log-none");
  const tellWhereNothingIs = () => {
    none?.remove();
    if (list.childElementCount === 0 && at.after === null) told.textContent = box.dataset.none;
  };

  // One piece at a time; whatever was asked for meanwhile is seen by looking again.
  const alone = async work => {
    if (busy) return;
    busy = true;
    box.setAttribute("aria-busy", "true");
    try {
      await work();
      if (failed) told.textContent = "";
      failed = false;
    } catch {
      failed = true;
      told.textContent = box.dataset.failed;
    } finally {
      busy = false;
      box.removeAttribute("aria-busy");
    }
    if (!failed) look();
  };
  const onwards = () => alone(async () => {
    const more = await ask({ from: at.after });
    if (more.childElementCount === 0 && more.dataset.after) told.textContent = box.dataset.looked.replace("{0}", grouped(more.dataset.after));
    else if (list.childElementCount + more.childElementCount > 0) told.textContent = "";
    if (found !== null) found += more.childElementCount;
    list.append(...more.children);
    at.after = ends(more).after;
    const surplus = list.childElementCount - most;
    if (surplus > 0) {
      const height = box.scrollHeight;
      for (let i = 0; i < surplus; i++) letGo(list.firstElementChild);
      box.scrollTop -= height - box.scrollHeight;
      at.before = Number(list.firstElementChild.dataset.line);
    }
    tellFound();
    tellWhereNothingIs();
  });
  const back = () => alone(async () => {
    const more = await ask({ before: at.before });
    const height = box.scrollHeight;
    list.prepend(...more.children);
    box.scrollTop += box.scrollHeight - height;
    at.before = ends(more).before;
    while (list.childElementCount > most) {
      letGo(list.lastElementChild);
      at.after = Number(list.lastElementChild.dataset.line) + 1;
    }
  });

  // Shows another place; "end" shows its last line at the bottom.
  const show = (parameters, focusOn) => alone(async () => {
    const other = await ask(parameters);
    const had = isAtLine();
    list.replaceWith(other);
    list = other;
    roamedFrom = null;
    at = ends(list);
    if (focusOn === "end") box.scrollTop = box.scrollHeight;
    else box.scrollTop = 0;
    const line = list.querySelector(`[data-line="${focusOn}"]`);
    if (line) middle(line);
    roamTo(line ?? (focusOn === "end" ? list.lastElementChild : list.firstElementChild));
    if (had) (roamedFrom ?? box).focus({ preventScroll: true });
    told.textContent = "";
    count();
    tellWhereNothingIs();
    tellPlace();
  });
  const middle = line => { box.scrollTop += line.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3; };

  const firstSeen = () => {
    const top = box.getBoundingClientRect().top + 1;
    let low = 0;
    let high = list.childElementCount - 1;
    while (low < high) {
      const half = (low + high) >> 1;
      if (list.children[half].getBoundingClientRect().bottom > top) high = half;
      else low = half + 1;
    }
    return list.children[low];
  };
  const isInSight = link => {
    if (!link?.isConnected) return false;
    const [seen, of] = [link.getBoundingClientRect(), box.getBoundingClientRect()];
    return seen.top >= of.top && seen.bottom <= of.bottom;
  };
  let settled;
  const tellPlace = () => {
    const seen = firstSeen();
    const line = seen?.dataset.line;
    if (!line) return;
    if (!isAtLine() && !isInSight(roamedFrom)) roamTo(seen);
    place.value = line;
    tellSlider();
    // A reload or a copied address comes back here; a line that was meant stays meant.
    clearTimeout(settled);
    settled = setTimeout(() => {
      const address = new URL(location.href);
      if (address.searchParams.has("line")) return;
      address.searchParams.delete("before");
      address.searchParams.set("from", line);
      history.replaceState(null, "", address);
    }, 400);
  };
  const tellSlider = () => {
    const text = box.dataset.place.replace("{0}", Number(place.value).toLocaleString(document.documentElement.lang));
    placeTold.textContent = text;
    place.setAttribute("aria-valuetext", text);
  };
  const look = () => {
    if (busy || failed) return;
    if (at.after !== null && box.scrollTop + box.clientHeight > box.scrollHeight - near) onwards();
    else if (at.before !== null && box.scrollTop < near) back();
  };
  box.addEventListener("scroll", () => { failed = false; tellPlace(); look(); }, { passive: true });

  place.addEventListener("input", tellSlider);
  place.addEventListener("change", () => show({ line: place.value }, place.value));
  const linesInSight = () => Math.max(1, Math.floor(box.clientHeight / (firstSeen()?.offsetHeight || 24)) - 1);
  const steps = { ArrowDown: () => 1, ArrowUp: () => -1, PageDown: linesInSight, PageUp: () => -linesInSight() };
  box.addEventListener("keydown", event => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const step = steps[event.key]?.();
    if (step && isAtLine()) {
      event.preventDefault();
      let line = roamedFrom.parentElement;
      for (let i = Math.abs(step); i > 0; i--) {
        const next = step > 0 ? line.nextElementSibling : line.previousElementSibling;
        if (!next) break;
        line = next;
      }
      roamTo(line, true);
    }
    if (event.key === "Home") { event.preventDefault(); show({ from: 1 }); }
    if (event.key === "End") { event.preventDefault(); show({ before: lines + 1 }, "end"); }
  });
  // Who chooses a level wants to see nothing else, at once; the address and the other forms say so too.
  const level = document.getElementById("log-level");
  level.addEventListener("change", async () => {
    const { only, text, thread } = form.elements;
    only.checked = level.value !== "" || (only.checked && (text.value !== "" || thread.value !== ""));
    const url = new URL(box.dataset.url, location.href);
    const now = new FormData(form);
    for (const name of ["level", "thread", "text", "only"]) {
      if (now.get(name)) url.searchParams.set(name, now.get(name));
      else url.searchParams.delete(name);
      for (const other of document.querySelectorAll(".log-go form")) {
        other.querySelector(`input[type=hidden][name=${name}]`)?.remove();
        const kept = document.createElement("input");
        Object.assign(kept, { type: "hidden", name, value: now.get(name) ?? "" });
        if (kept.value) other.append(kept);
      }
    }
    box.dataset.url = url.pathname + url.search;
    url.searchParams.delete("handler");
    history.replaceState(null, "", url);
    const meant = url.search;
    while (busy) await new Promise(done => { setTimeout(done, 50); });
    // Another one may have been chosen meanwhile.
    if (new URL(location.href).searchParams.get("level") === new URLSearchParams(meant).get("level")) show({ from: 1 });
  });
  wrap.addEventListener("change", () => box.classList.toggle("log-unwrapped", !wrap.checked));

  // The number of a line is its address: it goes to the clipboard, and searches go on from there.
  box.addEventListener("click", event => {
    const link = event.target.closest(".log-number");
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    list.querySelectorAll(".log-target").forEach(line => line.classList.remove("log-target"));
    list.querySelectorAll("[aria-current]").forEach(other => other.removeAttribute("aria-current"));
    link.parentElement.classList.add("log-target");
    link.setAttribute("aria-current", "true");
    roamTo(link.parentElement);
    history.replaceState(null, "", link.href);
    document.querySelectorAll("[data-line-here]").forEach(field => { field.value = link.textContent; });
    navigator.clipboard?.writeText(link.href).then(() => { told.textContent = box.dataset.copied; }, () => {});
  });

  const target = list.querySelector(".log-target");
  if (target) {
    box.scrollTop = 0;
    middle(target);
    roamTo(target);
  }
  tellPlace();
  count();
  look();
})();
