// Files go up as soon as they are chosen, dropped or pasted, each in a row with its progress. Without this file a form sends its own.
(() => {
  const live = document.getElementById("live");
  const say = text => { live.textContent = text; };
  const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (_, at) => values[at]);
  const fieldOf = element => element.closest?.("form")?.querySelector(".file-field");
  const number = (value, unit, digits = 0, unitDisplay = "short") =>
    new Intl.NumberFormat(document.documentElement.lang, { style: "unit", unit, unitDisplay, maximumFractionDigits: digits }).format(value);

  // As the server says it.
  const units = ["byte", "kilobytes", "megabytes", "gigabytes"];
  const size = bytes => {
    const step = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
    if (step === 0) return number(bytes, units[0], 0, "long");
    const amount = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: step > 1 ? 1 : 0 }).format(bytes / 1024 ** step);
    return fill(document.querySelector(".file-field").dataset[units[step]], amount);
  };
  const time = seconds => seconds < 60 ? number(Math.max(1, Math.round(seconds)), "second") : seconds < 3600 ? number(Math.round(seconds / 60), "minute") : number(seconds / 3600, "hour", 1);

  // The draft remembers which files belong to it, so a change of them is a change of the form.
  const changed = field => field.dispatchEvent(new Event("change", { bubbles: true }));
  const placeOf = field => new URL(field.closest("form").getAttribute("action"), location.href).pathname;

  const button = (text, name) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "button button-quiet button-small";
    const whose = document.createElement("span");
    whose.className = "unseen";
    whose.textContent = " " + name;
    made.append(document.createElement("span"), whose);
    made.firstChild.textContent = text;
    return made;
  };

  const row = (field, name, about = "") => {
    const item = document.createElement("li");
    const label = document.createElement("span");
    label.className = "file-name";
    label.textContent = name;
    const state = document.createElement("span");
    state.className = "quiet small file-state";
    state.textContent = about;
    const acts = document.createElement("span");
    acts.className = "file-acts";
    const remove = button(field.dataset.remove, name);
    acts.append(remove);
    item.append(label, state, acts);
    field.querySelector(".file-list").append(item);
    return { item, state, acts, remove };
  };

  const gone = (field, item, name) => {
    item.remove();
    say(fill(field.dataset.removed, name));
    field.querySelector("input[type=file]").focus();
    changed(field);
  };

  const taken = (field, parts, name, id) => {
    const hidden = document.createElement("input");
    hidden.type = "hidden";
    hidden.name = "uploads";
    hidden.value = id;
    parts.item.append(hidden);
    parts.remove.onclick = async () => {
      await Uploads.forget(id);
      gone(field, parts.item, name);
    };
  };

  // A form that is sent while files are on their way would leave them behind: it waits, and goes by itself when all are here.
  const onTheirWay = new WeakMap();
  const of = form => onTheirWay.get(form) ?? onTheirWay.set(form, new Set()).get(form);
  const ended = (form, upload, arrived) => {
    if (!of(form).delete(upload)) return;
    const wait = form.querySelector(".file-wait");
    // What did not arrive is for the person to decide about.
    if (!arrived) wait.hidden = true;
    if (of(form).size > 0 || wait.hidden) return;
    wait.hidden = true;
    form.requestSubmit(form.waitingButton?.isConnected ? form.waitingButton : undefined);
  };

  // Several figures stand beside each other, and none of them breaks.
  const tell = (parts, text, wrong = false) => {
    parts.state.replaceChildren(...[text].flat().flatMap((piece, at) => {
      const whole = document.createElement("span");
      whole.textContent = piece;
      return at > 0 ? [" · ", whole] : [whole];
    }));
    parts.state.className = wrong ? "field-error file-state" : "quiet small file-state";
  };

  const send = (field, file) => {
    const name = file.name || "screenshot.png";
    const words = field.dataset;
    field.querySelector(`[data-unfinished="${Uploads.keyOf(placeOf(field), file)}"]`)?.remove();
    const parts = row(field, name, size(file.size));
    parts.remove.onclick = () => gone(field, parts.item, name);
    const wrong = file.size > Number(words.largest) ? words.tooLarge : field.querySelectorAll(".file-list > li").length > Number(words.most) ? words.tooMany : null;
    if (wrong) {
      tell(parts, wrong, true);
      return say(`${name}: ${wrong}`);
    }

    const form = field.closest("form");
    const progress = document.createElement("progress");
    progress.max = Math.max(1, file.size);
    progress.value = 0;
    progress.setAttribute("aria-label", `${name}: ${words.sending}`);
    parts.item.append(progress);
    const pause = button(words.pause, name);
    parts.acts.prepend(pause);
    let shownAt = 0;
    const upload = new Uploads.Uploading(file, name, placeOf(field), {
      moves(sent, total, speed, left) {
        progress.value = sent;
        const now = performance.now();
        if (sent < total && now - shownAt < 500) return;
        shownAt = now;
        const line = [fill(words.of, size(sent), size(total))];
        if (speed > 0 && sent < total) line.push(fill(words.speed, size(speed)), fill(words.left, time(left)));
        if (sent === total) line.push(words.checking);
        tell(parts, line);
      },
      changes(state, before, detail) {
        pause.firstChild.textContent = ["paused", "lost"].includes(state) ? words.resume : words.pause;
        if (state === "queued") tell(parts, [size(file.size), words.queued]);
        if (state === "going" && before === "lost") say(fill(words.again, name));
        if (state === "paused") tell(parts, detail ?? words.paused, detail !== undefined);
        if (state === "lost") {
          const text = detail === "full" ? words.full : words.lost;
          tell(parts, text, true);
          if (before !== "lost") say(`${name}: ${text}`);
        }
        if (state === "failed") {
          const text = words[detail] ?? detail;
          tell(parts, text, true);
          progress.remove();
          pause.remove();
          say(`${name}: ${text}`);
          ended(form, upload, false);
        }
      },
      done(id) {
        progress.remove();
        pause.remove();
        tell(parts, size(file.size));
        taken(field, parts, name, id);
        say(fill(words.done, name));
        changed(field);
        ended(form, upload, true);
      },
    });
    of(form).add(upload);
    pause.onclick = () => upload.state === "going" || upload.state === "queued" ? upload.pause() : upload.resume();
    parts.remove.onclick = () => {
      upload.remove();
      gone(field, parts.item, name);
      ended(form, upload, true);
    };
  };

  const sendAll = (field, files) => { for (const file of files) send(field, file); };

  // What an earlier visit has begun: whole by now it is the form's, else it goes on as soon as the file is chosen again.
  const remember = async field => {
    for (const { key, upload } of await Uploads.unfinished(placeOf(field))) {
      if (field.querySelector(`[name=uploads][value="${upload.id}"]`)) {
        Uploads.drop(key);
        continue;
      }
      const parts = row(field, upload.name, size(upload.offset));
      if (upload.sha256) {
        Uploads.drop(key);
        taken(field, parts, upload.name, upload.id);
        changed(field);
        continue;
      }
      parts.item.dataset.unfinished = key;
      tell(parts, fill(field.dataset.unfinished, size(upload.offset), size(upload.size)));
      parts.remove.onclick = async () => {
        await Uploads.forget(upload.id);
        Uploads.drop(key);
        gone(field, parts.item, upload.name);
      };
    }
  };

  const known = new WeakSet();
  const begin = field => {
    if (known.has(field)) return;
    known.add(field);
    // What is here already becomes rows with a button, in place of the ticks that serve without script.
    for (const tick of field.querySelectorAll("input[type=checkbox][name=uploads]")) {
      const label = tick.closest("label");
      const name = label.querySelector(".file-name").textContent;
      taken(field, row(field, name, label.querySelector(".quiet").textContent), name, tick.value);
    }
    field.querySelector("fieldset")?.remove();
    remember(field);

    const input = field.querySelector("input[type=file]");
    input.addEventListener("change", event => {
      event.stopPropagation();
      const chosen = [...input.files];
      input.value = "";
      sendAll(field, chosen);
    });
    const form = field.closest("form");
    form.addEventListener("submit", event => {
      if (of(form).size === 0) return;
      event.preventDefault();
      form.waitingButton = event.submitter;
      // Who sends the form wants its files to arrive.
      for (const upload of of(form)) upload.resume();
      form.querySelector(".file-wait").hidden = false;
      say(form.querySelector(".file-wait").textContent);
    });
    form.addEventListener("dragover", event => {
      if (![...event.dataTransfer.types].includes("Files")) return;
      event.preventDefault();
      field.classList.add("dropping");
    });
    form.addEventListener("dragleave", event => { if (!form.contains(event.relatedTarget)) field.classList.remove("dropping"); });
    form.addEventListener("drop", event => {
      field.classList.remove("dropping");
      if (event.dataTransfer.files.length === 0) return;
      event.preventDefault();
      sendAll(field, event.dataTransfer.files);
    });
  };
  const beginAll = () => document.querySelectorAll(".file-field").forEach(begin);
  beginAll();
  document.addEventListener("htmx:afterSettle", beginAll);

  document.addEventListener("paste", event => {
    const field = fieldOf(event.target) ?? document.querySelector(".file-field");
    if (!field || !event.clipboardData?.files.length) return;
    event.preventDefault();
    sendAll(field, event.clipboardData.files);
  });
})();
