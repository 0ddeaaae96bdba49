// <tsc-needs country="KE" lang="fr" rows="5"> and <tsc-offers>: a list of the instance that serves this script, on any page.
// It sends no cookie and keeps nothing; what stands between the tags is shown until the list is there, and where it cannot be had.

interface Row {
  title: string;
  titleLanguage: string;
  href: string;
  country: string;
  organization?: string;
  createdDate: string;
  day: string;
}

interface List {
  title: string;
  empty: string;
  all: { name: string; to: string };
  note: string;
  direction: string;
  language: string;
  items: Row[];
}

const home = new URL((document.currentScript as HTMLScriptElement).src).origin;

const asked = ["country", "party", "region", "group", "state", "target", "subject", "kind", "languages", "centre", "organization", "q", "rows", "lang"];

// Colours and fonts are those of the page around it; a link is known by its line, whatever colour that is.
const look = `
  :host { display: block; font: inherit; color: inherit; overflow-wrap: anywhere; }
  :host([hidden]) { display: none; }
  h2 { font-size: 1.15em; line-height: 1.3; margin: 0 0 .6em; }
  ul { list-style: none; margin: 0; padding: 0; }
  li { padding: .65em 0; border-block-start: 1px solid color-mix(in srgb, currentColor 22%, transparent); }
  li a { font-weight: 600; }
  a { color: inherit; text-decoration-color: color-mix(in srgb, currentColor 55%, transparent); text-underline-offset: .18em; }
  a:hover { text-decoration-color: currentColor; }
  a:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
  small { display: block; font-size: .875em; opacity: .85; margin-block-start: .15em; }
  bdi + bdi::before { content: " · "; }
  p { margin: .65em 0 0; }
`;

function element(name: string, text?: string, part?: string): HTMLElement {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (part) made.setAttribute("part", part);
  return made;
}

// An address of the instance and no other: a script address in a list would otherwise run on the page.
function link(text: string, to: string, language?: string): HTMLElement {
  const made = element("a", text, "link") as HTMLAnchorElement;
  const address = new URL(to, home);
  if (address.protocol === "https:" || address.protocol === "http:") made.href = address.href;
  if (language) made.lang = language;
  made.dir = "auto";
  return made;
}

abstract class TscList extends HTMLElement {
  static observedAttributes = asked;
  abstract readonly of: string;
  private latest = 0;

  connectedCallback(): void {
    if (!this.shadowRoot) this.attachShadow({ mode: "open" }).append(document.createElement("slot"));
    void this.load();
  }

  attributeChangedCallback(): void {
    if (this.shadowRoot) void this.load();
  }

  private address(): URL {
    const address = new URL(`/embed/${this.of}.json`, home);
    for (const name of asked) {
      const value = this.getAttribute(name);
      if (value) address.searchParams.set(name, value);
    }
    if (!this.hasAttribute("lang")) address.searchParams.set("lang", document.documentElement.lang);
    return address;
  }

  private async load(): Promise<void> {
    const turn = ++this.latest;
    try {
      const answer = await fetch(this.address(), { credentials: "omit", referrerPolicy: "no-referrer" });
      if (answer.ok && turn === this.latest) this.show((await answer.json()) as List);
    } catch {
      // What stands between the tags stays.
    }
  }

  private show(list: List): void {
    const shown = element("section", undefined, "list");
    shown.dir = list.direction;
    shown.lang = list.language;
    shown.append(element("h2", this.getAttribute("heading") ?? list.title, "heading"));
    const rows = element("ul", undefined, "rows");
    for (const row of list.items) {
      const item = element("li", undefined, "row");
      item.append(link(row.title, row.href, row.titleLanguage));
      const about = element("small", undefined, "about");
      about.append(...[row.organization, row.country, row.day].filter(Boolean).map(said => element("bdi", said)));
      item.append(about);
      rows.append(item);
    }
    shown.append(list.items.length ? rows : element("p", list.empty, "empty"));
    const more = element("p", undefined, "more");
    more.append(link(list.all.name, list.all.to));
    const note = element("p", undefined, "note");
    note.append(element("small", list.note));
    shown.append(more, note);
    const style = new CSSStyleSheet();
    style.replaceSync(look);
    this.shadowRoot!.adoptedStyleSheets = [style];
    this.shadowRoot!.replaceChildren(shown);
  }
}

customElements.define("tsc-needs", class extends TscList { readonly of = "needs"; });
customElements.define("tsc-offers", class extends TscList { readonly of = "offers"; });
