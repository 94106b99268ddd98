import { lightParts } from "./lighting.js";
import { openInDecoder } from "./opening.js";

const article = document.querySelector("article");
if (article) {
  lightParts(article);
  openInDecoder(article);
}
