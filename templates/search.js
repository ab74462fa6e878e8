// Searches the archive by the files below `search/`, which src/search.rs makes; words are split here as there.
"use strict";

(() => {
  const RUN = 3;
  const TITLES = 50;
  const form = document.querySelector("form.search");
  const input = form.elements.q;
  const status = document.querySelector(".found");
  const list = document.querySelector(".results");
  const more = document.querySelector(".more");
  const { up, results, nothing, failed } = form.dataset;
  const endings = form.dataset.endings.split(" ");
  const volumes = form.dataset.volumes.split(" ").map((volume) => {
    const [name, shards] = volume.split(":");
    return { name, shards: Number(shards) };
  });
  const korean = document.documentElement.lang === "ko";

  // A file of the index calls this with its own path, so that it can be loaded from a disk too.
  const waiting = new Map();
  window.gongbo = (path, content) => {
    waiting.get(path)(content);
    waiting.delete(path);
  };

  const files = new Map();
  const load = (path) => {
    if (!files.has(path)) {
      const file = new Promise((resolve, reject) => {
        waiting.set(path, resolve);
        const script = document.createElement("script");
        script.src = up + path;
        // What arrived and was no file of the index has handed nothing over, and is refused as well.
        const refuse = () => {
          script.remove();
          files.delete(path);
          reject(new Error(path));
        };
        script.onload = () => (waiting.has(path) ? refuse() : script.remove());
        script.onerror = refuse;
        document.head.append(script);
      });
      files.set(path, file);
    }
    return files.get(path);
  };

  const isSyllable = (letter) => /[\uac00-\ud7a3\u3400-\u4dbf\u4e00-\u9fff]/.test(letter);

  const plain = (letter) => {
    const base = letter.normalize("NFD")[0];
    return /[a-z]/.test(base) ? base : letter;
  };

  const words = (text) => {
    const split = [];
    let last = null;
    for (const letter of text.normalize("NFKC").toLowerCase()) {
      if (/\p{M}/u.test(letter)) continue;
      const kind = /[\p{Alphabetic}\p{N}]/u.test(letter) ? isSyllable(letter) : null;
      if (kind === null) last = null;
      else if (kind === last) split[split.length - 1] += plain(letter);
      else split.push(plain(letter));
      last = kind;
    }
    return split;
  };

  // 러시아는 asks for 러시아, and ministers for minister: what is left finds whatever the whole would.
  const stem = (word) => {
    if (isSyllable(word[0])) {
      const ending = endings.find((ending) => word.endsWith(ending) && word.length >= ending.length + 2);
      return ending ? word.slice(0, -ending.length) : word;
    }
    if (/^[a-z]{5,}$/.test(word)) return word.replace(/(?<=[a-z]{4})ies$|(?<!s)s$/, "");
    return word;
  };

  const shardOf = (key, shards) => {
    const [first, second] = [...key];
    const next = isSyllable(first) || second === undefined ? 0 : second.codePointAt(0);
    return (first.codePointAt(0) + 31 * next) % shards;
  };

  // The pages of a volume that hold a key which begins so.
  const holding = async ({ name, shards }, begin) => {
    const shard = await load(`search/${name}/words-${shardOf(begin, shards)}.js`);
    const pages = new Set();
    const exact = begin.length === 1 && !isSyllable(begin);
    for (const [key, places] of Object.entries(shard)) {
      if (exact ? key === begin : key.startsWith(begin)) places.forEach((place) => pages.add(place));
    }
    return pages;
  };

  const keysOf = (word) => {
    if (!isSyllable(word[0]) || word.length <= RUN) return [word];
    return Array.from({ length: word.length - RUN + 1 }, (_, at) => word.slice(at, at + RUN));
  };

  const find = async (volume, keys) => {
    const found = await Promise.all(keys.map((key) => holding(volume, key)));
    const [first, ...others] = found.sort((left, right) => left.size - right.size);
    const pages = [...first].filter((page) => others.every((other) => other.has(page)));
    return pages.sort((left, right) => left - right).map((page) => ({ volume, page }));
  };

  const row = async ({ volume, page }) => {
    const titles = await load(`search/${volume.name}/titles-${Math.floor(page / TITLES)}.js`);
    const [folder, ko, en, koNote, enNote] = titles[page % TITLES];
    const item = document.createElement("li");
    const note = document.createElement("span");
    note.className = "when";
    note.textContent = korean ? koNote : enNote;
    const link = document.createElement("a");
    link.href = `../${folder}index.html`;
    link.textContent = korean ? ko : en;
    item.append(note, " ", link);
    return item;
  };

  // Each search has a number, so that an earlier one which ends later is passed over.
  let latest = 0;
  let rest = [];

  const show = async () => {
    const search = latest;
    const next = rest.slice(0, TITLES);
    rest = rest.slice(TITLES);
    more.hidden = rest.length === 0;
    const rows = await Promise.all(next.map(row));
    if (search !== latest) return undefined;
    list.append(...rows);
    return rows[0];
  };

  const fail = (error) => {
    list.replaceChildren();
    more.hidden = true;
    status.textContent = `${failed} ${error.message}`;
  };

  const search = async () => {
    const number = ++latest;
    const asked = words(input.value).map(stem);
    const keys = [...new Set(asked.flatMap(keysOf))];
    const address = new URL(location);
    address.searchParams.set("q", input.value);
    if (location.protocol !== "file:") history.replaceState(null, "", address);
    if (keys.length === 0) {
      list.replaceChildren();
      more.hidden = true;
      status.textContent = "";
      return;
    }
    try {
      const found = (await Promise.all(volumes.map((volume) => find(volume, keys)))).flat();
      if (number !== latest) return;
      list.replaceChildren();
      rest = found;
      await show();
      if (number !== latest) return;
      status.textContent = found.length === 0 ? nothing : `${results} ${found.length}`;
    } catch (error) {
      if (number === latest) fail(error);
    }
  };

  let typing = 0;
  input.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(search, 120);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(typing);
    search();
  });
  more.addEventListener("click", async () => {
    try {
      const first = await show();
      first?.querySelector("a").focus();
    } catch (error) {
      fail(error);
    }
  });

  const asked = new URLSearchParams(location.search).get("q");
  if (asked !== null) input.value = asked;
  // A browser may have kept what was typed before the page was left.
  if (input.value !== "") search();
})();
