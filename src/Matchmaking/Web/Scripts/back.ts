// Whoever goes back to a form that was sent finds it with the words that were sent, put in by the browser, but made anew by the service.
// It is marked as the one that was sent, so that sending the same words again does nothing twice.
const [opening] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];

if (opening?.type === "back_forward")
  for (const mark of document.querySelectorAll<HTMLInputElement>("input[data-sent]")) mark.value = mark.dataset.sent!;
