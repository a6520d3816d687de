package org.backfile.people;

/** Passwords, and how often someone may try one. */
record Proofs(Passwords passwords, SignInLimits limits) {}
