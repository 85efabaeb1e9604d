package jp.ward.guard.leak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.ward.guard.leak.BadRequests.Bad;

/** Sends what no client library would send, and keeps what comes back. */
final class Wire {

  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: ([0-9]+)\r\n");
  private static final int PATIENCE_MILLIS = 10_000;

  private final int port;
  private final StringBuilder answers = new StringBuilder();

  Wire(int port) {
    this.port = port;
  }

  /** Every answer so far, heads and bodies. */
  String answers() {
    return answers.toString();
  }

  /** The answer, head and body; empty where the connection was broken off. */
  String send(Bad request) throws IOException {
    byte[] body = request.body() == null ? new byte[0] : request.body().getBytes(UTF_8);
    boolean saysLength = request.body() == null || request.headers().contains("Content-Length");
    String head =
        "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s%s\r\n"
            .formatted(
                request.method(),
                request.target(),
                request.headers(),
                saysLength ? "" : "Content-Length: " + body.length + "\r\n");
    String answer;
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(head.getBytes(UTF_8));
      socket.getOutputStream().write(body);
      socket.getOutputStream().flush();
      answer = read(socket.getInputStream());
    }
    // By contract the id of a request is echoed where it looks like one, and a clearance names its
    // holder, who reads it.
    boolean echoes = request.headers().contains("X-Request-ID");
    String kept = echoes ? answer.replaceAll("(?i)x-request-id: .*", "") : answer;
    boolean isShownWhoActed = isOversight(request.target());
    kept = isShownWhoActed ? withoutStaff(kept) : kept;
    answers.append(kept.replaceAll("\"token\":\"[^\"]+\"", "")).append('\n');
    return answer;
  }

  private static boolean isOversight(String target) {
    return target.startsWith("/api/v1/audit/") || target.startsWith("/api/v1/tasks");
  }

  /** Managers are shown who acted, the office's own reference, and notes: that is their part. */
  private static String withoutStaff(String answer) {
    String kept = answer;
    for (String shown :
        List.of(Canaries.CLERK, Canaries.OFFICER, Canaries.STRANGER, Canaries.NOTE)) {
      kept = kept.replace(shown, "");
    }
    return kept;
  }

  /** To the end of the answer and not of the connection: a body that never comes keeps it open. */
  private static String read(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] some = new byte[16_384];
    int end = -1;
    while (end < 0 || bytes.size() < end) {
      int count = in.read(some);
      if (count < 0) {
        break;
      }
      bytes.write(some, 0, count);
      String soFar = bytes.toString(ISO_8859_1);
      int head = soFar.indexOf("\r\n\r\n");
      Matcher length = LENGTH.matcher(soFar);
      if (end < 0 && head >= 0 && length.find() && length.start() < head) {
        end = head + 4 + Integer.parseInt(length.group(1));
      }
    }
    return bytes.toString(UTF_8);
  }
}
