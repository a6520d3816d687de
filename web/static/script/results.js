// From result to result.
shortCuts.set("j", () => document.getElementById("next-result")?.click());
shortCuts.set("k", () => document.getElementById("previous-result")?.click());
