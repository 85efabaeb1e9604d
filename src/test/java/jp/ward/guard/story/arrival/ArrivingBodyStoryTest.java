package jp.ward.guard.story.arrival;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.OfThree;
import jp.ward.guard.testing.Question;
import jp.ward.guard.testing.RawHttp;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that never end, too many of them, and bodies in disguise. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("終わらない本文は、ほかの人を待たせない")
class ArrivingBodyStoryTest {

  /** How many bodies of one token may be on their way at once. */
  private static final int MOST_ARRIVING = 128;

  private static String head(String token, String more) {
    return "POST /api/v1/checks HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        + "Authorization: Bearer %s\r\nContent-Type: application/json\r\n%s\r\n"
            .formatted(token, more);
  }

  private static String token(String upn) {
    return Tokens.of(upn, "14102-welfare", "staff").mint();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gzip",
        "GZIP",
        "x-gzip",
        "deflate",
        "br",
        "zstd",
        "compress",
        "x-compress",
        "exi",
        "pack200-gzip",
        "gzip, identity",
        "identity, gzip",
        "gzip,gzip",
        "utf-8",
        "UTF8",
        "base64",
        "aes128gcm",
        "dcb",
        "none",
        "*",
        "gzip;q=1"
      })
  void a_body_in_disguise_is_told_what_to_leave_out(String encoding) throws IOException {
    String body = Question.sound().toString();
    String answer =
        RawHttp.send(
            head(
                    token("s-disguise"),
                    "Content-Encoding: %s\r\nContent-Length: %d\r\n"
                        .formatted(encoding, body.getBytes(UTF_8).length))
                + body);
    assertTrue(answer.startsWith("HTTP/1.1 415 "), answer);
    assertTrue(answer.contains("Content-Encoding"), answer);
    assertFalse(answer.contains("UTF-8"), answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "IDENTITY", " identity "})
  void a_body_as_it_is_is_taken(String encoding) throws IOException {
    String body = Question.sound().toString();
    String length = "Content-Length: " + body.getBytes(UTF_8).length + "\r\n";
    String answer =
        RawHttp.send(
            head(token("s-plain"), "Content-Encoding: " + encoding + "\r\n" + length) + body);
    assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 5000\r\n", "Transfer-Encoding: chunked\r\n"})
  void a_body_that_does_not_come_has_its_time(String framing) throws IOException {
    String begun = framing.startsWith("T") ? "1\r\n{\r\n" : "{";
    String answer = RawHttp.send(head(token("s-late"), framing) + begun);
    assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    assertTrue(answer.contains("did not arrive in time"), answer);
  }

  @Test
  void a_hundred_and_fifty_unfinished_bodies_of_one_token_leave_everybody_else_alone()
      throws Exception {
    OfThree.isInTime(() -> refusedOf(150) >= 150 - MOST_ARRIVING);
  }

  /**
   * How many of so many unfinished bodies are refused at once. On a machine so busy that the first
   * are given up before the last are looked at, fewer are.
   */
  private int refusedOf(int many) throws IOException {
    String slow = token("s-slow");
    List<Socket> open = new ArrayList<>();
    try {
      for (int i = 0; i < many; i++) {
        Socket socket = new Socket("localhost", Api.port());
        socket.setSoTimeout(60_000);
        socket
            .getOutputStream()
            .write((head(slow, "Content-Length: 5000\r\n") + "{").getBytes(UTF_8));
        open.add(socket);
      }
      assertEquals(
          200,
          Api.by("s-quick", "14102-welfare", "staff")
              .body(Question.sound().toString())
              .post("/api/v1/checks")
              .statusCode());
      int refused = 0;
      for (Socket socket : open) {
        String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
        if (answer.startsWith("HTTP/1.1 429 ")) {
          assertTrue(answer.toLowerCase(Locale.ROOT).contains("retry-after"), answer);
          refused++;
        } else {
          assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        }
      }
      return refused;
    } finally {
      for (Socket socket : open) {
        socket.close();
      }
    }
  }

  @Test
  void a_body_in_pieces_is_taken_when_all_of_it_is_there() throws Exception {
    byte[] body = Question.sound().toString().getBytes(UTF_8);
    try (Socket socket = new Socket("localhost", Api.port())) {
      socket.setSoTimeout(10_000);
      String head = head(token("s-pieces"), "Content-Length: " + body.length + "\r\n");
      socket.getOutputStream().write(head.getBytes(UTF_8));
      for (int from = 0; from < body.length; from += 200) {
        socket.getOutputStream().write(body, from, Math.min(200, body.length - from));
        socket.getOutputStream().flush();
        Thread.sleep(50);
      }
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
    }
  }

  /** What comes of a request that never ends: a refusal in time, or no answer at all. */
  static Stream<Arguments> never_ending() {
    String sized = "Content-Length: 5000\r\n";
    String chunked = "Transfer-Encoding: chunked\r\n";
    String post = "POST /api/v1/checks HTTP/1.1\r\nHost: a\r\n";
    String late = "HTTP/1.1 400 ";
    return Stream.of(
        Arguments.of(head("TOKEN", sized), late),
        Arguments.of(head("TOKEN", sized) + "{", late),
        Arguments.of(head("TOKEN", sized) + "{\"act\":\"CONTACT\",".repeat(40), late),
        Arguments.of(head("TOKEN", "Content-Length: 1048576\r\n") + " ".repeat(900), late),
        Arguments.of(head("TOKEN", "Content-Length: 1\r\n"), late),
        Arguments.of(head("TOKEN", chunked), late),
        Arguments.of(head("TOKEN", chunked) + "1", late),
        Arguments.of(head("TOKEN", chunked) + "1\r\n{\r\n", late),
        Arguments.of(head("TOKEN", chunked) + "ff\r\n{", late),
        Arguments.of(head("TOKEN", chunked) + "1\r\n{\r\n".repeat(60), late),
        Arguments.of(head("no.such.token", sized) + "{", late),
        Arguments.of(head("", sized) + "{", late),
        Arguments.of(post + sized + "\r\n{", late),
        Arguments.of(post.replace("checks", "checks:batch") + sized + "\r\n{", ""), // later
        Arguments.of(post.replace("checks", "measures") + sized + "\r\n{", late),
        Arguments.of(post.replace("checks", "approvals") + sized + "\r\n{", late),
        Arguments.of(post.replace("checks", "incidents") + sized + "\r\n{", late),
        Arguments.of(post.replace("/api/v1/checks", "/nowhere") + sized + "\r\n{", late),
        Arguments.of(post.replace("POST", "PUT") + sized + "\r\n{", late),
        Arguments.of(post.replace("POST", "GET") + sized + "\r\n{", late),
        Arguments.of(post, ""),
        Arguments.of("POST /api/v1/checks HT", ""),
        Arguments.of(post + "X-Slow: " + "a".repeat(4_000), ""),
        Arguments.of(post + "X-Slow: a\r\n".repeat(60), ""));
  }

  @Test
  void whatever_never_ends_has_its_time_and_takes_nobodys() throws Exception {
    OfThree.isInTime(this::all_of_it_at_once);
  }

  private boolean all_of_it_at_once() throws IOException {
    boolean isInTime = true;
    List<Arguments> all = never_ending().toList();
    List<Socket> open = new ArrayList<>();
    try {
      for (int i = 0; i < 2 * all.size(); i++) {
        Socket socket = new Socket("localhost", Api.port());
        socket.setSoTimeout(20_000);
        String begun = (String) all.get(i % all.size()).get()[0];
        socket
            .getOutputStream()
            .write(begun.replace("TOKEN", token("s-never-" + i % 7)).getBytes(UTF_8));
        open.add(socket);
      }
      for (int i = 0; i < 20; i++) {
        long begun = System.nanoTime();
        assertEquals(
            200,
            Api.by("s-beside-" + i, "14102-welfare", "staff")
                .body(Question.sound().toString())
                .post("/api/v1/checks")
                .statusCode());
        isInTime &= System.nanoTime() - begun < 5_000_000_000L; // before any of them is given up
      }
      for (int i = 0; i < open.size(); i++) {
        Object[] row = all.get(i % all.size()).get();
        String expected = (String) row[1];
        if (!expected.isEmpty()) {
          byte[] answer = open.get(i).getInputStream().readNBytes(expected.length());
          assertEquals(expected, new String(answer, UTF_8), i + " " + row[0]);
        }
      }
      return isInTime;
    } finally {
      for (Socket socket : open) {
        socket.close();
      }
    }
  }
}
