// A slider beside each weight, for those who would rather pull than type; the number beside it stays what is sent. What is tried stands
// in the address, as after a loading, so that it can be sent to a colleague.

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-weights]")) {
    for (const number of form.querySelectorAll<HTMLInputElement>("input[type=number]")) {
        const slider = Object.assign(document.createElement("input"), { type: "range", min: "0", max: form.dataset.weights, step: "10", value: number.value, className: "pull", tabIndex: -1 });
        // The number has the name and the keys; to those who do not see, a second control of one thing is a riddle.
        slider.ariaHidden = "true";
        slider.addEventListener("input", () => { number.value = slider.value; });
        number.addEventListener("input", () => { slider.value = number.value; });
        number.after(slider);
    }
    form.addEventListener("htmx:before:request", () => {
        const asked = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, `${value}`]));
        history.replaceState(history.state, "", `?${asked}`);
    });
}
