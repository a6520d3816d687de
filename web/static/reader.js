"use strict";
// What only an article needs; page.js comes first.
import "./script/passage.js";
