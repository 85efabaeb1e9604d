package jp.ward.guard.testing;

import static java.util.Map.entry;
import static jp.ward.guard.testing.LyingProxy.ok;
import static jp.ward.guard.testing.LyingProxy.saying;
import static jp.ward.guard.testing.LyingProxy.status;

import java.util.Map;
import java.util.TreeMap;
import jp.ward.guard.testing.LyingProxy.Manner;

/** What stands between a guard and the keys of its sign-in server may do, by name. */
public final class Lies {

  private static final String HTML = "<!DOCTYPE html><html><body>Please sign in</body></html>";

  private Lies() {}

  /** All of them; the sound answer is what some of them spoil. */
  public static Map<String, Manner> about(String sound) {
    String half = sound.substring(0, sound.length() / 2);
    String chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    return new TreeMap<>(
        Map.ofEntries(
            entry("hanging", LyingProxy::hanging),
            entry("resetting", LyingProxy::resetting),
            entry("closing", LyingProxy::closing),
            entry("endless", LyingProxy::endless),
            entry("dripping a sound head", LyingProxy.dripping("", ok(sound))),
            entry("dripping a sound body", LyingProxy.dripping("HTTP/1.1 200 OK\r\n\r\n", sound)),
            entry("dripping blanks", LyingProxy.dripping("HTTP/1.1 200 OK\r\n\r\n", " ")),
            entry("a page with 200", saying(ok(HTML))),
            entry("a page with 503", saying(status(503, HTML))),
            entry("an empty set", saying(ok("{\"keys\":[]}"))),
            entry("an empty object", saying(ok("{}"))),
            entry("an empty body", saying(ok(""))),
            entry("an error as JSON with 200", saying(ok("{\"error\":\"not_found\"}"))),
            entry("cut off in the body", saying(ok(sound).replace(sound, half))),
            entry("half with a length that fits", saying(ok(half))),
            entry("a chunk that is cut off", saying(chunked + "fff\r\n" + half)),
            entry("a chunk that is none", saying(chunked + "zz\r\n" + sound)),
            entry("500", saying(status(500, sound))),
            entry("404", saying(status(404, sound))),
            entry("401", saying(status(401, sound))),
            entry("429", saying(status(429, sound, "Retry-After: 1\r\n"))),
            entry("204", saying("HTTP/1.1 204 No Content\r\n\r\n")),
            entry("206", saying(status(206, sound))),
            entry("301", saying(status(301, sound, "Location: http://localhost:1/jwks\r\n"))),
            entry("307", saying(status(307, "", "Location: /jwks\r\n"))),
            entry("huge", saying(ok(" ".repeat(300_000) + sound))),
            entry(
                "a length of terabytes",
                saying(ok(sound).replaceFirst(": \\d+", ": 9999999999999"))),
            entry("no HTTP", saying("SSH-2.0-OpenSSH_9.2\r\n")),
            entry("a head without end", LyingProxy.dripping("HTTP/1.1 200 OK\r\nX: ", "a")),
            entry("100 and no more", saying("HTTP/1.1 100 Continue\r\n\r\n"))));
  }
}
