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
  const other = document.querySelector("a[hreflang][rel~=alternate]");
  const { title } = document;
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

  const SYLLABLES = "가-힣\\u3400-\\u4dbf\\u4e00-\\u9fff";
  const JOINTS = "\\-‐‑–·ᆞ・";
  const MORE_JOINTS = "'’.,";
  const OTHERS = `(?:(?![${SYLLABLES}ᆞ])[\\p{Alphabetic}\\p{N}])+`;
  const WORD = new RegExp(
    `\\p{N}+(?:[.,]\\p{N}+)*[${SYLLABLES}]+` +
      `|[${SYLLABLES}]+(?:[${JOINTS}][${SYLLABLES}]+)*` +
      `|${OTHERS}(?:[${JOINTS}${MORE_JOINTS}]${OTHERS})*`,
    "gu",
  );
  const PART = new RegExp(`[${SYLLABLES}]+|\\p{N}+(?:\\.\\p{N}+)+|${OTHERS}`, "gu");
  const SYLLABLE = new RegExp(`[${SYLLABLES}]`);
  const isSyllable = (letter) => SYLLABLE.test(letter);

  const plain = (letter) => {
    const base = letter.normalize("NFD")[0];
    return /[a-z]/.test(base) ? base : letter;
  };

  const words = (text) => {
    const small = [...text.normalize("NFKC")].map((letter) => letter.toLowerCase()).join("");
    const letters = [...small.replace(/\p{M}/gu, "")].map(plain).join("");
    return (letters.match(WORD) ?? []).map((word) => word.match(PART));
  };

  // 러시아는 asks for 러시아, and ministers for minister: what is left finds whatever the whole would.
  const stem = (word) => {
    if (isSyllable(word[word.length - 1])) {
      const ending = endings.find((ending) => word.endsWith(ending) && word.length >= ending.length + 2);
      return ending ? word.slice(0, -ending.length) : word;
    }
    if (/^[a-z]{5,}$/.test(word)) return word.replace(/([a-z]{4})ies$|([^s])s$/, "$1$2");
    return word;
  };

  // The ways in which a word can be said, each as the keys that are all wanted. What is joined may also stand apart,
  // but for figures, and for parts so short that they would find nearly everything.
  const ways = (parts) => {
    const whole = parts.join("");
    const apart = parts.length > 1 && !/^[\p{N}.]+[^a-z]*$/u.test(whole) && parts.every((part) => part.length > 1);
    return [[whole], ...(apart ? [parts] : [])].map((words) => words.map(stem).flatMap(keysOf));
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
    // So short a beginning would find nearly everything: *US* is not *use*.
    const exact = begin.length < 3 && !isSyllable(begin);
    for (const [key, places] of Object.entries(shard)) {
      if (exact ? key === begin : key.startsWith(begin)) places.forEach((place) => pages.add(place));
    }
    return pages;
  };

  const keysOf = (word) => {
    if (!isSyllable(word[0]) || word.length <= RUN) return [word];
    return Array.from({ length: word.length - RUN + 1 }, (_, at) => word.slice(at, at + RUN));
  };

  const inAll = ([first, ...others]) => new Set([...first].filter((page) => others.every((other) => other.has(page))));

  const saying = async (volume, keys) => inAll(await Promise.all(keys.map((key) => holding(volume, key))));

  const find = async (volume, words) => {
    const found = words.map(async (ways) => {
      const said = await Promise.all(ways.map((keys) => saying(volume, keys)));
      return new Set(said.flatMap((pages) => [...pages]));
    });
    const pages = [...inAll(await Promise.all(found))];
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

  const show = async (count) => {
    const search = latest;
    const rows = await Promise.all(rest.splice(0, count).map(row));
    if (search === latest) list.append(...rows);
    return rows[0];
  };

  const fail = (error) => {
    list.replaceChildren();
    more.hidden = true;
    status.textContent = `${failed} ${error.message}`;
  };

  const search = async () => {
    const number = ++latest;
    const all = words(input.value);
    // An initial finds nothing, and the name beside it does.
    const telling = all.filter((parts) => parts.join("").length > 1 || isSyllable(parts[0]));
    const asked = (telling.length > 0 ? telling : all).map(ways);
    list.replaceChildren();
    more.hidden = true;
    rest = [];
    status.textContent = "";
    document.title = [input.value.trim(), title].filter(Boolean).join(" | ");
    if (asked.length === 0) {
      if (input.value.trim() !== "") status.textContent = nothing;
      return;
    }
    try {
      let count = 0;
      // All are looked through at once, and what is found in the latest is shown before the others are.
      const findings = volumes.map((volume) => find(volume, asked));
      // One that fails is told when it is its turn.
      for (const finding of findings) finding.catch(() => {});
      for (const finding of findings) {
        const found = await finding;
        if (number !== latest) return;
        rest.push(...found);
        await show(Math.max(0, TITLES - count));
        if (number !== latest) return;
        count += found.length;
      }
      more.hidden = rest.length === 0;
      status.textContent = count === 0 ? nothing : `${results} ${count}`;
    } catch (error) {
      if (number === latest) fail(error);
    }
  };

  // The address keeps what is asked for, also on the way to the other language. What was asked for with Enter stays
  // when something else is typed, so that Back leads there.
  const remember = (done) => {
    const address = new URL(location);
    address.searchParams.set("q", input.value);
    other.search = address.search;
    const how = history.state?.done && address.href !== location.href ? "pushState" : "replaceState";
    try {
      history[how]({ done }, "", address);
    } catch {
      // Some browsers allow no other address to a page from a disk.
    }
  };

  let typing = 0;
  input.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => {
      remember(false);
      search();
    }, 120);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(typing);
    remember(true);
    search();
  });
  more.addEventListener("click", async () => {
    const number = latest;
    more.hidden = true;
    try {
      const first = await show(TITLES);
      if (number !== latest) return;
      more.hidden = rest.length === 0;
      first?.querySelector("a").focus();
    } catch (error) {
      if (number === latest) fail(error);
    }
  });

  const recall = () => {
    input.value = new URLSearchParams(location.search).get("q") ?? input.value;
    if (input.value !== "") remember(true);
    search();
  };
  addEventListener("popstate", recall);
  recall();
})();
