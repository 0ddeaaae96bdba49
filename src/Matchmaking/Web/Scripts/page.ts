// What makes the plain forms of a page pleasant. Every page works without it; what is here only spares a loading or a key.
import "./after";
import "./back";
import { offerPrinting } from "./print";

// Parts that a form exchanges with the service while it is filled in: only pages that have such parts load what exchanges them.
if (document.querySelector("[hx-get], [hx-post]")) void import("htmx.org");

// Long lists of choices can be found in by typing, weights can be pulled.
if (document.querySelector("[data-find]")) void import("./find");
if (document.querySelector("[data-weights]")) void import("./weights");

// A large file goes ahead of its form, piece by piece.
if (document.querySelector("[data-pieces]")) void import("./pieces");

// Keys: only those who broker have a table of them.
if (document.querySelector("[data-keys]")) void import("./keys");

offerPrinting();

// What runs in the background tells how far it is.
if (document.querySelector("[data-follows]")) void import("./progress");
