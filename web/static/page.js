"use strict";
// One file for browsers, joined in this order and of one scope. Every page works without it.
import "./script/keys.js";
import "./script/hits.js";
import "./script/results.js";
import "./script/rail.js";
import "./script/brush.js";
import "./script/why.js";
import "./script/address.js";
import "./script/suggest.js";
