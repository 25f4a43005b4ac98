// One file on its way (tus, lib/tus): it goes on by itself after a lost connection, and after a reload once it is chosen again.
(() => {
  const atOnce = 3;
  const endpoint = "/api/v1/uploads";
  const pauses = [1000, 2000, 5000, 10000, 30000];
  const memory = 5000;
  const queue = [];
  let going = 0;

  const token = () => JSON.parse(document.body.getAttribute("hx-headers")).RequestVerificationToken;

  // Nobody's file names stay in the browser: what is kept is the sum of what tells one file from another, and the upload's id.
  const sum = text => {
    let hash = 0xcbf29ce484222325n;
    for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
    return hash.toString(36);
  };
  const prefix = place => `th-upload:${place}:`;
  const keyOf = (place, file) => prefix(place) + sum([file.name, file.size, file.lastModified].join("/"));
  const storage = (act, ...rest) => { try { return localStorage[act](...rest); } catch { return null; /* switched off: a reload begins anew */ } };

  const next = () => {
    while (going < atOnce && queue.length > 0) {
      going++;
      queue.shift().begin();
    }
  };

  class Uploading {
    // told: what to call as things happen: moves(sent, total, speed, left), changes(state, detail), done(id).
    constructor(file, name, place, told) {
      Object.assign(this, { file, told, key: keyOf(place, file), state: "queued", failures: 0, samples: [] });
      const known = storage("getItem", this.key);
      this.url = known && `${endpoint}/${known}`;
      this.tus = new tus.Upload(file, {
        endpoint,
        retryDelays: null,
        storeFingerprintForResuming: false,
        metadata: { filename: name },
        onBeforeRequest: request => { request.setHeader("RequestVerificationToken", token()); },
        onUploadUrlAvailable: () => this.keep(this.tus.url),
        onProgress: (sent, total) => this.moves(sent, total),
        onSuccess: () => this.arrives(),
        onError: error => this.fails(error),
      });
      this.wakes = () => { if (this.state === "lost") this.again(); };
      addEventListener("online", this.wakes);
      this.enqueue();
    }

    get id() { return this.url?.split("/").pop(); }
    get isOver() { return ["done", "failed", "removed"].includes(this.state); }

    enqueue() {
      this.becomes("queued");
      queue.push(this);
      next();
    }

    begin() {
      this.samples = [];
      this.becomes("going");
      this.tus.url = this.url;
      this.tus.start();
    }

    keep(url) {
      this.url = url;
      storage("setItem", this.key, this.id);
    }

    becomes(state, detail) {
      const before = this.state;
      this.state = state;
      this.told.changes(state, before, detail);
    }

    release() {
      const at = queue.indexOf(this);
      if (at >= 0) queue.splice(at, 1);
      else if (["going", "lost"].includes(this.state)) going--;
      clearTimeout(this.timer);
    }

    // Of the last seconds: the speed of an hour ago says nothing of the time that is left.
    moves(sent, total) {
      if (this.state === "lost") this.becomes("going");
      const now = performance.now();
      this.failures = 0;
      this.samples.push([now, sent]);
      while (this.samples.length > 2 && now - this.samples[0][0] > memory) this.samples.shift();
      const [at, from] = this.samples[0];
      const speed = now - at > 500 ? (sent - from) * 1000 / (now - at) : 0;
      this.told.moves(sent, total, speed, speed > 0 ? (total - sent) / speed : null);
    }

    arrives() {
      this.release();
      this.ends("done");
      this.told.done(this.id ?? this.tus.url.split("/").pop());
    }

    async fails(error) {
      const status = error.originalResponse?.getStatus() ?? 0;
      let detail;
      try { detail = JSON.parse(error.originalResponse.getBody()).detail; } catch { /* not problem details */ }
      if (this.isOver || this.state === "paused") return;
      // A file that was changed or moved looks like a broken connection, but no patience mends it.
      if (status === 0 && !(await this.file.slice(0, 1).arrayBuffer().then(() => true, () => false))) return this.gives("changed");
      if (status === 401) {
        // Signed out: what is here stays, and goes on after signing in again.
        this.release();
        next();
        return this.becomes("paused", document.getElementById("live").dataset.signedOut);
      }
      if (status >= 400 && status < 500 && ![408, 409, 423, 429].includes(status)) return this.gives("failed", detail);
      this.becomes("lost", status === 507 ? "full" : null);
      this.timer = setTimeout(this.wakes, pauses[Math.min(this.failures++, pauses.length - 1)]);
    }

    gives(state, detail) {
      this.release();
      this.ends("failed", detail ?? state);
    }

    ends(state, detail) {
      removeEventListener("online", this.wakes);
      storage("removeItem", this.key);
      this.becomes(state, detail);
      next();
    }

    again() {
      clearTimeout(this.timer);
      this.samples = [];
      this.tus.url = this.url;
      this.tus.start();
    }

    pause() {
      if (this.isOver) return;
      this.release();
      this.tus.abort();
      this.becomes("paused");
      next();
    }

    resume() {
      if (this.state === "paused") this.enqueue();
      else if (this.state === "lost") this.again();
    }

    remove() {
      if (this.isOver) return;
      this.release();
      this.tus.abort();
      this.ends("removed");
      if (this.id) forget(this.id);
    }
  }

  const forget = id => fetch(`${endpoint}/${id}`, { method: "DELETE", headers: { RequestVerificationToken: token() } }).catch(() => {});

  // What an earlier visit to this form has begun and not finished, by key.
  const unfinished = async place => {
    const keys = Object.keys(localStorage).filter(key => key.startsWith(prefix(place)));
    if (keys.length === 0) return [];
    const answer = await fetch(endpoint);
    if (!answer.ok) return [];
    const uploads = new Map((await answer.json()).items.map(upload => [upload.id, upload]));
    for (const key of keys.filter(key => !uploads.has(localStorage.getItem(key)))) localStorage.removeItem(key);
    return keys.filter(key => localStorage.getItem(key)).map(key => ({ key, upload: uploads.get(localStorage.getItem(key)) }));
  };

  globalThis.Uploads = { Uploading, forget, keyOf, unfinished: place => unfinished(place).catch(() => []), drop: key => storage("removeItem", key) };
})();
