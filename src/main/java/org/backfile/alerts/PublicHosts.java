package org.backfile.alerts;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which hosts may be sent to: those that anyone can reach. Others would let who makes an alert
 * knock at doors inside the newsroom that only this machine can see.
 */
final class PublicHosts {
  /** First bytes and how many bits of them count: what is not for everyone, from IANA's lists. */
  private static final List<int[]> RESERVED =
      List.of(
          new int[] {8, 0},
          new int[] {10, 100, 64},
          new int[] {24, 192, 0, 0},
          new int[] {24, 192, 0, 2},
          new int[] {15, 198, 18},
          new int[] {24, 198, 51, 100},
          new int[] {24, 203, 0, 113},
          new int[] {4, 240});

  private static final Pattern NO_NAME =
      Pattern.compile("localhost|\\d{1,3}(\\.\\d{1,3}){3}|.*:.*");

  private final Set<String> allowed;

  PublicHosts(Set<String> allowed) {
    this.allowed = allowed.stream().map(PublicHosts::plain).collect(Collectors.toUnmodifiableSet());
  }

  /** An address of a host that may be sent to. */
  static final class NotPublic extends IOException {
    private static final long serialVersionUID = 1;

    NotPublic(String host) {
      super(
          host + " is an address inside this network, and webhook-private-hosts does not name it.");
    }
  }

  /**
   * The addresses of a host, to be connected to as they are: asked for again, its name could give
   * others.
   *
   * @throws NotPublic when one of them is not for everyone
   */
  List<InetAddress> of(String host) throws IOException {
    List<InetAddress> addresses = List.of(InetAddress.getAllByName(plain(host)));
    if (!allowed.contains(plain(host)) && !addresses.stream().allMatch(PublicHosts::isPublic)) {
      throw new NotPublic(host);
    }
    return addresses;
  }

  /** Whether a host that needs no asking for may not be sent to. */
  boolean isClosed(String host) {
    if (!NO_NAME.matcher(plain(host)).matches()) {
      return false;
    }
    try {
      of(host);
      return false;
    } catch (NotPublic inside) {
      return true;
    } catch (IOException none) {
      return false;
    }
  }

  static boolean isPublic(InetAddress address) {
    if (address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address
        ? RESERVED.stream().noneMatch(range -> starts(bytes, range))
        : isPublicV6(bytes);
  }

  /** Global unicast is 2000::/3; in it stand ways that lead back to addresses of version 4. */
  private static boolean isPublicV6(byte[] bytes) {
    boolean global = (bytes[0] & 0xe0) == 0x20;
    boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
    boolean special = bytes[0] == 0x20 && bytes[1] == 0x01 && (bytes[2] & 0xfe) == 0;
    boolean sample =
        Arrays.equals(Arrays.copyOf(bytes, 4), new byte[] {0x20, 0x01, 0x0d, (byte) 0xb8});
    return global && !sixToFour && !special && !sample;
  }

  private static boolean starts(byte[] bytes, int[] range) {
    int bits = range[0];
    for (int i = 0; bits > 0; i++, bits -= 8) {
      int mask = bits >= 8 ? 0xff : 0xff << (8 - bits) & 0xff;
      int wanted = i + 1 < range.length ? range[i + 1] : 0;
      if ((bytes[i] & mask) != (wanted & mask)) {
        return false;
      }
    }
    return true;
  }

  private static String plain(String host) {
    String name = host.strip().toLowerCase(Locale.ROOT);
    return name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
  }
}
