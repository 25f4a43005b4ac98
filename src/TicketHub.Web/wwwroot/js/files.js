// Files go up as soon as they are chosen, dropped or pasted, each with its progress. Without this file a form sends its own.
(() => {
  const live = document.getElementById("live");
  const say = text => { live.textContent = text; };
  const base64 = text => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
  const token = () => JSON.parse(document.body.getAttribute("hx-headers")).RequestVerificationToken;
  const fieldOf = element => element.closest?.("form")?.querySelector(".file-field");

  const size = bytes => {
    const [number, unit] = bytes < 1024 ? [bytes, "byte"] : bytes < 1048576 ? [bytes / 1024, "kilobyte"] : [bytes / 1048576, "megabyte"];
    return new Intl.NumberFormat(document.documentElement.lang, { style: "unit", unit, maximumFractionDigits: 1 }).format(number);
  };

  // The draft remembers which files belong to it, so a change of them is a change of the form.
  const changed = field => field.dispatchEvent(new Event("change", { bubbles: true }));

  const row = (field, name, bytes) => {
    const item = document.createElement("li");
    const label = document.createElement("span");
    label.className = "file-name";
    label.textContent = name;
    const about = document.createElement("span");
    about.className = "quiet small";
    about.textContent = bytes === undefined ? "" : size(bytes);
    const remove = document.createElement("button");
    remove.type = "button";
    remove.className = "button button-quiet button-small";
    remove.textContent = field.dataset.remove;
    const whose = document.createElement("span");
    whose.className = "unseen";
    whose.textContent = " " + name;
    remove.append(whose);
    item.append(label, about, remove);
    field.querySelector(".file-list").append(item);
    return { item, about, remove };
  };

  const gone = (field, item, name) => {
    item.remove();
    say(field.dataset.removed.replace("{0}", name));
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
      await fetch("/api/v1/uploads/" + id, { method: "DELETE", headers: { RequestVerificationToken: token() } }).catch(() => {});
      gone(field, parts.item, name);
    };
  };

  // A form that is sent while files are on their way would leave them behind: it waits, and goes by itself when all are here.
  const onTheirWay = new WeakMap();
  const started = form => onTheirWay.set(form, (onTheirWay.get(form) ?? 0) + 1);
  const ended = (form, arrived) => {
    onTheirWay.set(form, onTheirWay.get(form) - 1);
    const wait = form.querySelector(".file-wait");
    // What did not arrive is for the person to decide about.
    if (!arrived) wait.hidden = true;
    if (onTheirWay.get(form) > 0 || wait.hidden) return;
    wait.hidden = true;
    form.requestSubmit(form.waitingButton?.isConnected ? form.waitingButton : undefined);
  };

  const failed = (field, parts, text) => {
    parts.about.textContent = text;
    parts.about.className = "field-error";
    parts.item.querySelector("progress")?.remove();
    say(text);
  };

  const send = (field, file) => {
    const name = file.name || "screenshot.png";
    const parts = row(field, name, file.size);
    parts.remove.onclick = () => gone(field, parts.item, name);
    if (file.size > Number(field.dataset.largest)) return failed(field, parts, field.dataset.tooLarge);
    if (field.querySelectorAll(".file-list > li").length > Number(field.dataset.most)) return failed(field, parts, field.dataset.tooMany);

    const progress = document.createElement("progress");
    progress.max = 1;
    progress.value = 0;
    progress.setAttribute("aria-label", `${name}: ${field.dataset.sending}`);
    parts.item.append(progress);
    const request = new XMLHttpRequest();
    request.open("POST", "/api/v1/uploads");
    request.setRequestHeader("Tus-Resumable", "1.0.0");
    request.setRequestHeader("Upload-Length", file.size);
    request.setRequestHeader("Upload-Metadata", "filename " + base64(name));
    request.setRequestHeader("Content-Type", "application/offset+octet-stream");
    request.setRequestHeader("RequestVerificationToken", token());
    request.upload.onprogress = event => { progress.value = event.loaded / Math.max(1, event.total); };
    const form = field.closest("form");
    started(form);
    request.onload = () => {
      if (request.status !== 201) {
        ended(form, false);
        let detail = request.status === 401 ? live.dataset.signedOut : field.dataset.failed;
        try { detail = JSON.parse(request.responseText).detail ?? detail; } catch { /* not problem details */ }
        return failed(field, parts, detail);
      }
      progress.remove();
      taken(field, parts, name, request.getResponseHeader("Location").split("/").pop());
      say(field.dataset.done.replace("{0}", name));
      changed(field);
      ended(form, true);
    };
    request.onerror = () => { failed(field, parts, field.dataset.failed); ended(form, false); };
    parts.remove.onclick = () => {
      const going = progress.isConnected;
      request.abort();
      gone(field, parts.item, name);
      if (going) ended(form, true);
    };
    request.send(file);
  };

  const sendAll = (field, files) => { for (const file of files) send(field, file); };

  for (const field of document.querySelectorAll(".file-field")) {
    // What is here already becomes rows with a button, in place of the ticks that serve without script.
    for (const tick of field.querySelectorAll("input[type=checkbox][name=uploads]")) {
      const label = tick.closest("label");
      const name = label.querySelector(".file-name").textContent;
      const parts = row(field, name);
      parts.about.textContent = label.querySelector(".quiet").textContent;
      taken(field, parts, name, tick.value);
    }
    field.querySelector("fieldset")?.remove();

    const input = field.querySelector("input[type=file]");
    input.addEventListener("change", event => {
      event.stopPropagation();
      const chosen = [...input.files];
      input.value = "";
      sendAll(field, chosen);
    });
    const form = field.closest("form");
    form.addEventListener("submit", event => {
      if (!onTheirWay.get(form)) return;
      event.preventDefault();
      form.waitingButton = event.submitter;
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
  }

  document.addEventListener("paste", event => {
    const field = fieldOf(event.target) ?? document.querySelector(".file-field");
    if (!field || !event.clipboardData?.files.length) return;
    event.preventDefault();
    sendAll(field, event.clipboardData.files);
  });
})();
