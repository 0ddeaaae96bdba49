// Where somebody stands after a deed: at the card that moved, else at the place that the address names, never at the top of the page
// with nothing in focus. What the deed did is said once the page is there, for a region that speaks says only what changes in it.

const did = "did";
addEventListener("submit", event => {
    if ((event.target as HTMLFormElement).method === "post") sessionStorage.setItem(did, "yes");
});

/** A browser goes to the named place by itself, and may take its time. */
const stand = () => {
    const named = location.hash ? document.getElementById(location.hash.slice(1)) : null;
    const place = document.querySelector<HTMLElement>("[data-moved]") ?? named ?? document.querySelector("main");
    if (document.activeElement === document.body || document.activeElement === named) place?.focus();
};

const say = (region: Element) => {
    const said = [...region.childNodes];
    region.replaceChildren();
    setTimeout(() => region.replaceChildren(...said), 150);
};

if (sessionStorage.getItem(did)) {
    sessionStorage.removeItem(did);
    // What stands against the deed asks for the focus itself.
    if (!document.querySelector("[autofocus]")) {
        stand();
        addEventListener("load", () => requestAnimationFrame(stand));
    }
    document.querySelectorAll("[data-says]").forEach(say);
}
