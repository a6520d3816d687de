package org.backfile.alerts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One HTTP request to an address that was looked up before. The HTTP clients of Java look a name up
 * themselves, and what they find then may be another machine than the one that was allowed.
 *
 * <p>Follows nothing and reads no more than it must, all within one time limit.
 */
final class HttpPost {
  /** The most bytes of an answer that are read, beside its headers. */
  static final int MOST_OF_BODY = 4 * 1024;

  private static final int MOST_OF_HEAD = 16 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final URI uri;
  private final long deadline = System.nanoTime() + PATIENCE.toNanos();

  HttpPost(URI uri) {
    this.uri = uri;
  }

  /**
   * What the receiver answered.
   *
   * @param headers by their names in small letters
   * @param body its beginning
   */
  record Answer(int status, Map<String, String> headers, String body) {}

  Answer send(List<InetAddress> addresses, Map<String, String> headers, String body)
      throws IOException {
    try (Socket plain = connect(addresses);
        Socket socket = isSecure() ? secured(plain) : plain) {
      OutputStream out = socket.getOutputStream();
      byte[] bytes = body.getBytes(UTF_8);
      out.write(head(headers, bytes.length).getBytes(ISO_8859_1));
      out.write(bytes);
      out.flush();
      return read(socket);
    }
  }

  private boolean isSecure() {
    return uri.getScheme().toLowerCase(Locale.ROOT).equals("https");
  }

  private int port() {
    int usual = isSecure() ? 443 : 80;
    return uri.getPort() < 0 ? usual : uri.getPort();
  }

  private Socket connect(List<InetAddress> addresses) throws IOException {
    IOException problem = new IOException("The host has no address.");
    for (InetAddress address : addresses) {
      Socket socket = new Socket();
      try {
        socket.connect(new InetSocketAddress(address, port()), left());
        socket.setSoTimeout(left());
        return socket;
      } catch (IOException notThere) {
        socket.close();
        problem = notThere;
      }
    }
    throw problem;
  }

  private Socket secured(Socket socket) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket secured = (SSLSocket) factory.createSocket(socket, uri.getHost(), port(), true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  private String head(Map<String, String> headers, int length) {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    StringBuilder head = new StringBuilder();
    head.append("POST ").append(path).append(query).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(uri.getRawAuthority()).append("\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append("Content-Length: ").append(length).append("\r\nConnection: close\r\n\r\n");
    return head.toString();
  }

  private Answer read(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    String status = line(socket, in);
    while (status.startsWith("HTTP/1.1 1")) {
      headers(socket, in);
      status = line(socket, in);
    }
    if (!status.matches("HTTP/1\\.[01] [2-5][0-9][0-9]( .*)?")) {
      throw new IOException("What answered does not speak HTTP.");
    }
    Map<String, String> headers = headers(socket, in);
    return new Answer(Integer.parseInt(status.substring(9, 12)), headers, body(socket, in));
  }

  private Map<String, String> headers(Socket socket, InputStream in) throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    int length = 0;
    for (String line = line(socket, in); !line.isEmpty(); line = line(socket, in)) {
      length += line.length();
      if (length > MOST_OF_HEAD) {
        throw new IOException("The answer has too long headers.");
      }
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
    }
    return headers;
  }

  private String line(Socket socket, InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = read(socket, in); b != '\n'; b = read(socket, in)) {
      if (b < 0 || line.size() > MOST_OF_HEAD) {
        throw new IOException("The answer broke off.");
      }
      line.write(b);
    }
    return line.toString(ISO_8859_1).strip();
  }

  /** Its beginning as it came; what cannot be read of it changes nothing any more. */
  private String body(Socket socket, InputStream in) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try {
      for (int b = read(socket, in); b >= 0 && body.size() < MOST_OF_BODY; b = read(socket, in)) {
        body.write(b);
      }
    } catch (IOException enough) {
      return body.toString(UTF_8);
    }
    return body.toString(UTF_8);
  }

  private int read(Socket socket, InputStream in) throws IOException {
    socket.setSoTimeout(left());
    return in.read();
  }

  /** Milliseconds until the time is over, at least one. */
  private int left() throws SocketTimeoutException {
    long left = (deadline - System.nanoTime()) / 1_000_000;
    if (left <= 0) {
      throw new SocketTimeoutException("There was no answer in time.");
    }
    return (int) left;
  }
}
