// Single keys for those who work through cards. A key presses what is on the page anyway, never while somebody writes; who wants
// other keys, or none, says so in the preferences (WCAG 2.1.4), and then the page brings along another table, or none.

const help = document.querySelector<HTMLDialogElement>("dialog[data-keys]");
const cards = () => [...document.querySelectorAll<HTMLElement>("[data-card]")].filter(card => card.checkVisibility());
const current = () => document.activeElement?.closest<HTMLElement>("[data-card]") ?? null;
const columnOf = (card: HTMLElement) => card.closest("[data-column]");

const focus = (card: HTMLElement | undefined) => {
    card?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: "nearest" });
};

/** The card so many further on, in the same column where one is asked for. */
const step = (by: number, column?: Element | null) => {
    const among = column === undefined ? cards() : cards().filter(card => columnOf(card) === column);
    const at = current();
    focus(among[at ? Math.min(among.length - 1, Math.max(0, among.indexOf(at) + by)) : 0]);
};

/** The first card of the next column that has any. */
const across = (by: number) => {
    const at = current()!;
    const columns = [...new Set(cards().map(columnOf))];
    const column = columns[columns.indexOf(columnOf(at)) + by * (document.dir === "rtl" ? -1 : 1)];
    if (column) focus(cards().find(card => columnOf(card) === column));
};

/** What stands for a deed in the card that has the focus; else on the page, outside all cards. */
const press = (deed: string) => {
    const places = `[data-key="${deed}"]${deed === "take" ? ", #lead button" : ""}`;
    const found = current()?.querySelector<HTMLElement>(places)
        ?? [...document.querySelectorAll<HTMLElement>(places)].find(place => !place.closest("[data-card]"));
    if (found?.checkVisibility()) found.click();
};

const writes = (at: EventTarget | null) =>
    at instanceof HTMLElement && (at.isContentEditable || at.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit])"));

const listen = (deeds: Record<string, string>, dialog: HTMLDialogElement) => addEventListener("keydown", event => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || dialog.open || writes(event.target)) return;
    const card = current();
    // A keyboard of another script has the letter's place, if not the letter.
    const typed = event.key > "~" && event.code.startsWith("Key") && !deeds[event.key] ? event.code[3]!.toLowerCase() : event.key;
    const deed = deeds[typed]
        ?? (card && { ArrowDown: "down", ArrowUp: "up", ArrowRight: "right", ArrowLeft: "left" }[event.key])
        ?? (event.key === "Enter" && card === event.target ? "open" : undefined);
    if (!deed || event.repeat && !["next", "previous", "down", "up"].includes(deed)) return;
    event.preventDefault();
    if (deed === "next" || deed === "previous") step(deed === "next" ? 1 : -1);
    else if (deed === "down" || deed === "up") step(deed === "down" ? 1 : -1, columnOf(card!));
    else if (deed === "right" || deed === "left") across(deed === "right" ? 1 : -1);
    else if (deed === "help") dialog.showModal();
    else press(deed);
});

if (help) {
    const keys = JSON.parse(help.dataset.keys!) as Record<string, string>;
    listen(Object.fromEntries(Object.entries(keys).map(([deed, key]) => [key, deed])), help);
    help.dataset.listens = "";
    for (const button of document.querySelectorAll<HTMLElement>("[data-shows-keys]")) {
        button.hidden = false;
        button.onclick = () => help.showModal();
    }
}
