// Where somebody stands after a deed: at the card that moved, else at the place that the address names, never at the top of the page
// with nothing in focus. What the deed did is said once the page is there, for a region that speaks says only what changes in it.

const did = "did";
addEventListener("submit", event => {
    if ((event.target as HTMLFormElement).method === "post") sessionStorage.setItem(did, "yes");
});

if (sessionStorage.getItem(did)) {
    sessionStorage.removeItem(did);
    const named = location.hash ? document.getElementById(location.hash.slice(1)) : null;
    const place = document.querySelector<HTMLElement>("[data-moved]") ?? named ?? document.querySelector("main");
    // A browser may have gone to the named place by itself already.
    if (document.activeElement === document.body || document.activeElement === named) place?.focus();
    const region = document.querySelector("[data-says]");
    if (region) {
        const said = [...region.childNodes];
        region.replaceChildren();
        setTimeout(() => region.replaceChildren(...said), 150);
    }
}
