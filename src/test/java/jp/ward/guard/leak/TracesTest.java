package jp.ward.guard.leak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("漏れを探す道具は、植えたものをすべて見つける")
class TracesTest {

  private static final String NAME = "カナリヤ ハナミズキ";
  private static final Traces TRACES = new Traces(Canaries.ALL);

  @TempDir Path temp;

  /** Each as another program would write it, without the help of Forms. */
  static Stream<Arguments> planted() throws Exception {
    Map<String, byte[]> planted = new LinkedHashMap<>();
    for (String text :
        List.of(
            NAME,
            "カナリヤハナミズキ",
            "かなりや はなみずき",
            "ｶﾅﾘﾔ ﾊﾅﾐｽﾞｷ",
            "カナリヤ ハナミズキ|1908-03-07",
            "09091736408",
            "０９０９１７３６４０８",
            "+81 90-9173-6408",
            "kanariya.hanamizuki@botanzakura.example",
            "ATENA|141003|917364085029183",
            "9998042|987-654-321",
            "9998042987654321",
            "弁護士|91736408",
            "7917364085029",
            "kanariya-staff-9173",
            "sub-kanariya-clerk-9174")) {
      planted.put("as " + text, text.getBytes(UTF_8));
    }
    planted.put("UTF-16 BE", NAME.getBytes(UTF_16BE));
    planted.put("UTF-16 LE", NAME.getBytes(UTF_16LE));
    planted.put("UTF-8 twice", new String(NAME.getBytes(UTF_8), ISO_8859_1).getBytes(UTF_8));
    planted.put("URL", URLEncoder.encode(NAME, UTF_8).getBytes(UTF_8));
    planted.put("small URL", URLEncoder.encode(NAME, UTF_8).toLowerCase().getBytes(UTF_8));
    planted.put("escapes", "\\u30ab\\u30ca\\u30ea\\u30e4".getBytes(UTF_8));
    planted.put("capital escapes", "\\u30CF\\u30CA\\u30DF\\u30BA\\u30AD".getBytes(UTF_8));
    planted.put("hex", hex(NAME.getBytes(UTF_8)).getBytes(UTF_8));
    for (String before : List.of("", "{", "{\"", "{\"v", "{\"va")) {
      byte[] inside = (before + NAME + "\"}").getBytes(UTF_8);
      planted.put("Base64 behind " + before, Base64.getEncoder().encode(inside));
      planted.put("Base64url behind " + before, Base64.getUrlEncoder().encode(inside));
    }
    for (String algorithm : List.of("MD5", "SHA-1", "SHA-256")) {
      byte[] digest = MessageDigest.getInstance(algorithm).digest("09091736408".getBytes(UTF_8));
      planted.put(algorithm, digest);
      planted.put(algorithm + " hex", hex(digest).getBytes(UTF_8));
      planted.put(algorithm + " HEX", hex(digest).toUpperCase().getBytes(UTF_8));
      planted.put(algorithm + " Base64", Base64.getEncoder().encode(digest));
      planted.put(algorithm + " Base64url", Base64.getUrlEncoder().withoutPadding().encode(digest));
    }
    return planted.entrySet().stream().map(one -> Arguments.of(one.getKey(), one.getValue()));
  }

  private static String hex(byte[] bytes) {
    return ("%0" + 2 * bytes.length + "x").formatted(new BigInteger(1, bytes));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("planted")
  void finds_what_was_planted(String how, byte[] bytes) throws IOException {
    ByteArrayOutputStream hay = new ByteArrayOutputStream();
    hay.write(noise(1));
    hay.write(bytes);
    hay.write(noise(2));
    assertFalse(TRACES.in(hay.toByteArray()).isEmpty(), how);
  }

  @ParameterizedTest
  @MethodSource
  void every_canary_is_searched_for(String canary) {
    assertFalse(TRACES.in((canary + "....").getBytes(UTF_8)).isEmpty());
  }

  static List<String> every_canary_is_searched_for() {
    return Canaries.ALL;
  }

  @Test
  void finds_nothing_where_nothing_is() {
    assertEquals(Set.of(), TRACES.in(noise(3)));
    assertEquals(Set.of(), TRACES.in("カナリア hanamizuki 0909173".getBytes(UTF_8)));
  }

  @Test
  void names_the_file_in_which_it_stands_and_looks_at_names_too() throws IOException {
    Files.createDirectories(temp.resolve("data/deep"));
    Files.write(temp.resolve("data/deep/guard.mv.db"), NAME.getBytes(UTF_8));
    Files.write(temp.resolve("data/kanariya-staff-9173.txt"), new byte[0]);
    Files.write(temp.resolve("data/clean"), noise(4));
    assertEquals(
        Set.of("data/deep/guard.mv.db", "data/kanariya-staff-9173.txt"),
        TRACES.below(temp).keySet());
  }

  private static byte[] noise(int seed) {
    byte[] noise = new byte[100_000];
    new Random(seed).nextBytes(noise);
    return noise;
  }
}
