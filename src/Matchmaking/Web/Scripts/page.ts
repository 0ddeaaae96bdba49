import { offerPrinting } from "./print";

// What makes the plain forms of a page pleasant. Every page works without it; what is here only spares a loading or a key.

// Parts that a form exchanges with the service while it is filled in: only pages that have such parts load what exchanges them.
if (document.querySelector("[hx-get], [hx-post]")) void import("htmx.org");

offerPrinting();
