// Finding among many choices by typing a part of a name, in any case and with or without accents. The boxes stay what is chosen and
// sent; what is typed here only hides those that it does not fit, never one that is ticked. Enter ticks the one that is left.

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase(document.documentElement.lang).trim();

const make = <T extends keyof HTMLElementTagNameMap>(tag: T, as: Partial<HTMLElementTagNameMap[T]>) => Object.assign(document.createElement(tag), as);

const findIn = (field: HTMLFieldSetElement) => {
    const { find, found, none, loose } = field.dataset as Record<string, string>;
    const choices = [...field.querySelectorAll<HTMLLabelElement>(".choices > label")].map(label => {
        const box = label.querySelector("input")!;
        return { label, box, name: label.textContent!.trim(), words: plain(`${label.textContent} ${label.parentElement!.previousElementSibling?.matches(".choices-heading") ? label.parentElement!.previousElementSibling.textContent : ""}`) };
    });
    const typed = make("input", { type: "search", className: "form-control choices-find", placeholder: find, autocomplete: "off" });
    typed.setAttribute("aria-label", `${field.querySelector("legend")!.textContent!.trim()}: ${find}`);
    const said = make("p", { className: "choices-found muted" });
    said.setAttribute("role", "status");
    const chosen = make("p", { className: "choices-chosen" });
    const fits = () => choices.filter(choice => plain(typed.value).split(/\s+/).every(word => choice.words.includes(word)));

    const sift = () => {
        const shown = new Set(fits());
        for (const choice of choices) choice.label.hidden = !shown.has(choice) && !choice.box.checked;
        for (const group of field.querySelectorAll<HTMLElement>(".choices")) {
            group.hidden = ![...group.children].some(label => !(label as HTMLElement).hidden);
            const heading = group.previousElementSibling;
            if (heading?.matches(".choices-heading")) (heading as HTMLElement).hidden = group.hidden;
        }
        said.textContent = !typed.value.trim() ? "" : shown.size ? found!.replace("{0}", `${shown.size}`) : none!;
    };

    const show = () => chosen.replaceChildren(...choices.filter(choice => choice.box.checked).map(choice => {
        const away = make("button", { type: "button", className: "chip choices-away", textContent: choice.name });
        away.setAttribute("aria-label", loose!.replace("{0}", choice.name));
        away.addEventListener("click", () => { choice.box.click(); typed.focus(); });
        return away;
    }));

    // What is typed here belongs to no form: neither help nor what is kept of the form hears of it.
    typed.addEventListener("input", event => { event.stopPropagation(); sift(); });
    typed.addEventListener("change", event => event.stopPropagation());
    typed.addEventListener("keydown", event => {
        if (event.key === "Escape" && typed.value) { typed.value = ""; sift(); }
        if (event.key !== "Enter" || event.isComposing) return;
        event.preventDefault();
        const left = fits().filter(choice => !choice.box.checked);
        if (typed.value.trim() && left.length === 1) { left[0]!.box.click(); typed.value = ""; sift(); }
    });
    field.addEventListener("change", () => { show(); sift(); });
    field.querySelector(".choices-heading, .choices")!.before(chosen, typed, said);
    show();
};

document.querySelectorAll<HTMLFieldSetElement>("fieldset[data-find]").forEach(findIn);
