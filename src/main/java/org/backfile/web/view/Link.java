package org.backfile.web.view;

/**
 * Words that lead somewhere.
 *
 * @param here whether this is where the reader already is
 */
public record Link(String label, String address, boolean here) {
  Link(String label, String address) {
    this(label, address, false);
  }
}
