// A file goes to the service piece by piece before its form is sent (tus 1.0): when the line breaks, what has arrived stays, and the file
// goes on from there, after a while by itself, or when the form is sent again, also after the page was opened anew. Without scripts, and for
// what is small, the form brings the file itself.

const piece = 128 * 1024;
const waits = [1, 2, 4, 8, 15, 30, 30, 30];

const asked = (headers: Record<string, string> = {}) => ({ "Tus-Resumable": "1.0.0", ...headers });

const pause = (seconds: number) =>
  new Promise<void>(go => {
    const timer = setTimeout(go, seconds * 1000);
    addEventListener("online", () => (clearTimeout(timer), go()), { once: true });
  });

class Refused extends Error {}

const offsetOf = async (at: string) => {
  const told = await fetch(at, { method: "HEAD", headers: asked() });
  return told.ok ? Number(told.headers.get("Upload-Offset")) : null;
};

const begin = async (place: string, file: File, token: string) => {
  const begun = await fetch(place, { method: "POST", headers: asked({ "Upload-Length": `${file.size}`, RequestVerificationToken: token }) });
  if (!begun.ok) throw new Refused(`${begun.status}`);
  return begun.headers.get("Location")!;
};

/** Sends what has not arrived yet; tells after each piece how much has. */
const send = async (at: string, file: File, offset: number, tell: (offset: number) => void) => {
  while (offset < file.size) {
    const sent = await fetch(at, {
      method: "PATCH",
      headers: asked({ "Upload-Offset": `${offset}`, "Content-Type": "application/offset+octet-stream" }),
      body: file.slice(offset, offset + piece),
    });
    if (sent.status === 401 || sent.status === 404) throw new Refused(`${sent.status}`);
    if (!sent.ok) throw new Error(`${sent.status}`);
    tell((offset = Number(sent.headers.get("Upload-Offset"))));
  }
};

const follow = (around: HTMLElement) => {
  const form = around.closest("form")!;
  const input = around.querySelector<HTMLInputElement>("input[type=file]")!;
  const shown = around.querySelector<HTMLElement>(".arriving")!;
  const bar = shown.querySelector("progress")!;
  const said = shown.querySelector<HTMLElement>("[role=status]")!;
  const token = form.querySelector<HTMLInputElement>("input[name=__RequestVerificationToken]")!.value;

  const whole = async (file: File) => {
    // The same file chosen again, on this page or on another day, is the one that is on its way.
    const known = `arriving ${file.name} ${file.size} ${file.lastModified}`;
    const tell = (offset: number) => {
      bar.value = (100 * offset) / file.size;
      said.textContent = said.dataset.sending!.replace("{0}", `${Math.floor(bar.value)}`);
    };
    for (let turn = 0; ; turn++) {
      try {
        let at = localStorage.getItem(known);
        let offset = at === null ? null : await offsetOf(at);
        if (at === null || offset === null) localStorage.setItem(known, (at = await begin(around.dataset.pieces!, file, token)));
        tell((offset ??= 0));
        await send(at, file, offset, arrived => (tell(arrived), (turn = 0)));
        localStorage.removeItem(known);
        return at.split("/").pop()!;
      } catch (wrong) {
        if (wrong instanceof Refused || turn >= waits.length) throw wrong;
        said.textContent = said.dataset.waiting!;
        await pause(waits[turn]!);
      }
    }
  };

  form.addEventListener("submit", async event => {
    const file = input.files?.[0];
    if (!file || file.size <= piece) return;
    event.preventDefault();
    const button = form.querySelector<HTMLButtonElement>("button:not([type=button])");
    if (button?.disabled) return;
    if (button) button.disabled = true;
    shown.hidden = false;
    try {
      const arrived = await whole(file);
      for (const before of form.querySelectorAll(`input[name=${around.dataset.field!}]`)) before.remove();
      const field = Object.assign(document.createElement("input"), { type: "hidden", name: around.dataset.field!, value: arrived });
      form.append(field);
      input.disabled = true;
      form.submit();
    } catch {
      said.textContent = said.dataset.broken!;
      if (button) button.disabled = false;
    }
  });
};

document.querySelectorAll<HTMLElement>("[data-pieces]").forEach(follow);
