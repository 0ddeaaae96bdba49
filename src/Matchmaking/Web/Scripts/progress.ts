// A bar that follows what runs in the background: the service tells how far it is; when it is over, the page is made anew.

interface Progress {
  done: number;
  work: number;
  said: string;
  part: string;
}

const place = document.querySelector<HTMLElement>("[data-follows]")!;
const bar = place.querySelector("progress")!;
const told = new EventSource(place.dataset.follows!);

told.addEventListener("progress", event => {
  const progress = JSON.parse((event as MessageEvent<string>).data) as Progress;
  bar.max = Math.max(1, progress.work);
  bar.value = progress.done;
  place.querySelector("[data-said]")!.textContent = progress.said;
  place.querySelector("[data-part]")!.textContent = progress.part;
});

told.addEventListener("over", () => {
  told.close();
  location.reload();
});
