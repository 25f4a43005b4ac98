// What the pages do better with script. Every form works without this file.
(() => {
  document.documentElement.classList.add("scripted");

  // The answer to a refused form is a page like any other when one comes back to it: asked for, not sent anew.
  if ("posted" in document.documentElement.dataset) history.replaceState(null, "", location.href);

  // A link to a field opens what the field is folded into.
  document.addEventListener("click", event => {
    const link = event.target.closest('a[href^="#"]');
    const folded = link && document.getElementById(link.hash.slice(1))?.closest("details");
    if (folded) folded.open = true;
  });

  // Ctrl+Enter sends what is being written.
  document.addEventListener("keydown", event => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    const form = event.target.closest("form[method=post]");
    if (!form || !event.target.matches("textarea, input")) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector("#send-button, button.button-primary:not([type=button])")
      ?? form.querySelector("button:not([formaction]):not([type=button])"));
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

  // A part that was replaced while it asked has its answer already, in what replaced it; htmx would look for a target in the part alone.
  document.addEventListener("htmx:beforeRequest", ({ target: asks }) => asks.addEventListener("htmx:beforeOnLoad", answer => {
    if (!asks.isConnected) answer.preventDefault();
  }, { once: true }));

  // Parts of a request's page renew themselves while it stays open. What a person has opened or closed stays so, the focus stays where it
  // was, and forms beside those parts speak of the version that is shown now, unless what they can do has changed as well.
  const renews = new Set(["news", "findings", "findings-way"]);
  const inPlaces = what => document.querySelectorAll(`:is(.live, #live-acts, #findings) ${what}`);
  // Counts change, names do not.
  const wordsOf = element => (element?.textContent ?? "").replace(/[\d\s]+/g, " ").trim();
  const placeOf = element => {
    const around = element.parentElement?.closest("details, section");
    const head = element.querySelector(":scope > summary, :scope > h3, :scope > .card-head");
    return `${around ? placeOf(around) : ""}/${wordsOf(head)}`;
  };
  const named = (elements, nameOf) => {
    const counts = new Map();
    return [...elements].map(element => {
      const name = nameOf(element);
      counts.set(name, (counts.get(name) ?? 0) + 1);
      return [`${name}#${counts.get(name)}`, element];
    });
  };
  const openable = () => named(inPlaces("details"), placeOf);
  const reachable = () => named(inPlaces(":is(a[href], summary, button, [tabindex])"),
    element => `${placeOf(element.closest("details, section") ?? element)} ${element.localName} ${element.getAttribute("href") ?? element.getAttribute("aria-label") ?? wordsOf(element)}`);
  let shown = null;
  document.addEventListener("htmx:beforeSwap", event => {
    if (!event.detail.shouldSwap || !renews.has(event.detail.target?.id)) return;
    const focused = document.activeElement;
    shown = {
      open: new Map(openable().map(([name, details]) => [name, details.open])),
      focus: reachable().find(([, element]) => element === focused)?.[0],
      news: { ...document.getElementById("news")?.dataset },
    };
  });
  document.addEventListener("htmx:afterSwap", () => {
    if (!shown) return;
    const before = shown;
    shown = null;
    for (const [name, details] of openable()) details.open = before.open.get(name) ?? details.open;
    if (before.focus && document.activeElement === document.body) reachable().find(([name]) => name === before.focus)?.[1].focus({ preventScroll: true });
    const now = document.getElementById("news")?.dataset;
    if (!now || now.forms !== before.news.forms) return;
    for (const field of document.querySelectorAll("input[data-renewed]")) if (field.value === before.news.version) field.value = now.version;
  });

  // Words that say "defect" open the fields that a defect is asked about; whoever closed them keeps them closed.
  let touched = false;
  document.addEventListener("click", event => { touched ||= event.target.closest(".more summary") !== null; });
  document.addEventListener("htmx:afterSwap", event => {
    const outcome = event.target.id === "verdict" && event.target.querySelector("[data-outcome]")?.dataset.outcome;
    if (outcome === "defect" && !touched) document.querySelector(".filing .more").open = true;
  });

  // Drafts. htmx keeps what is written a moment after each pause; what it has not sent yet goes along when the page is left.
  const unkept = new Set();
  const draftForm = event => event.target.closest?.("form[data-draft]");
  // As the server does it where the text comes with the page (LongText.ShownAtOnce).
  document.addEventListener("input", ({ target: box }) => { if (box.localName === "textarea") box.classList.toggle("is-long", box.value.length > 20000); });
  document.addEventListener("input", event => { const form = draftForm(event); if (form) unkept.add(form); });
  document.addEventListener("htmx:beforeRequest", event => { const form = draftForm(event); if (form) unkept.delete(form); });
  const tell = (form, text, link) => {
    const line = document.createElement("p");
    line.className = "small kept-told";
    line.setAttribute("role", "alert");
    line.append(text);
    if (link) {
      const anchor = document.createElement("a");
      anchor.href = "/sign-in?returnUrl=" + encodeURIComponent(location.pathname + location.search);
      anchor.textContent = link;
      line.append(" ", anchor);
    }
    const kept = form.querySelector(".kept");
    kept.querySelectorAll("p").forEach(old => old.remove());
    kept.append(line);
  };
  const words = document.getElementById("live").dataset;
  document.addEventListener("htmx:sendError", event => {
    const form = draftForm(event);
    if (!form) return;
    unkept.add(form);
    tell(form, words.offline);
  });
  document.addEventListener("htmx:responseError", event => {
    const form = draftForm(event);
    if (!form) return;
    if (event.detail.xhr.status === 401) tell(form, words.signedOut, words.signIn);
    else tell(form, words.offline);
  });
  // Browsers let only 64 KB outlive a page.
  const outlives = 60000;
  const written = form => new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));
  const encodedLength = form => written(form).toString().length;
  const keepNow = () => {
    for (const form of unkept) {
      const body = written(form);
      fetch("/drafts", { method: "POST", body, keepalive: body.toString().length < outlives, headers: { "HX-Request": "true" } }).catch(() => {});
    }
    unkept.clear();
  };
  window.addEventListener("beforeunload", event => {
    // What is too long to outlive the page is not left behind without a question.
    const long = [...unkept].some(form => encodedLength(form) >= outlives);
    keepNow();
    if (long) event.preventDefault();
  });
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") keepNow(); });
  // What is being sent is no draft any more.
  document.addEventListener("submit", event => { if (!event.defaultPrevented) unkept.delete(event.target); });
  // A page out of the browser's memory knows nothing of what was sent or kept since.
  window.addEventListener("pageshow", event => { if (event.persisted) location.reload(); });

  // What is shown once is there to be copied, all of it.
  for (const field of document.querySelectorAll("input[data-copy]")) field.addEventListener("focus", () => field.select());

  for (const button of document.querySelectorAll("button[data-copies]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const field = document.getElementById(button.dataset.copies);
      field.focus();
      field.select();
      // Pages that came without encryption have no clipboard but this old way.
      if (navigator.clipboard) await navigator.clipboard.writeText(field.value);
      else document.execCommand("copy");
      document.getElementById("live").textContent = button.dataset.done;
      button.lastChild.textContent = ` ${button.dataset.done}`;
    });
  }

  // A summary of mistakes is where a person starts after a refused form, and what was done where they go on after one that was carried out;
  // unless the page itself says where.
  if (!document.querySelector("[autofocus]")) (document.querySelector("form .notice-wrong[tabindex]") ?? (location.hash ? null : document.querySelector(".main .notice-done[tabindex]")))?.focus();
})();
