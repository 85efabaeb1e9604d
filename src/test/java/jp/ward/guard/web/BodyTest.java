package jp.ward.guard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {

  private static final int MAX = 4_000;

  @Test
  void one_object_is_read_as_sent() {
    assertEquals("電話", read(" {\"a\":{\"b\":[\"電話\"]}}\r\n ").at("/a/b/0").textValue());
  }

  @Test
  void a_duplicate_key_is_refused_by_its_path() {
    refusedAt("act", "{\"act\":\"SEND\",\"act\":\"VIEW\"}");
    refusedAt(
        "about[1].identifiers[0].value",
        "{\"about\":[{},{\"identifiers\":[{\"value\":\"090-1111\",\"value\":\"1\"}]}]}");
  }

  @Test
  void a_duplicate_key_that_hides_behind_an_escape_is_refused() {
    refusedAt("act", "{\"act\":\"SEND\",\"\\u0061ct\":\"VIEW\"}");
  }

  @Test
  void a_key_that_is_no_field_name_is_not_repeated() {
    refusedAt("?", "{\"山田花子\":1,\"山田花子\":2}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{} {}", "{}x", "{},", "{}]", "{}\u0000", "{} \"山田\"", "{}/**/"})
  void trailing_text_is_refused(String body) {
    refusedAt("/", body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"a\":}",
        "{a:1}",
        "{'a':1}",
        "{\"a\":1,}",
        "{\"a\":[1,]}",
        "{\"a\":01}",
        "{\"a\":NaN}",
        "{\"a\":tru}",
        "{\"a\":\"山田\n\"}",
        "{\"a\":\"\\x\"}",
        "{/* */}",
        "// \n{}",
        "山田"
      })
  void broken_json_is_refused_without_the_words_of_the_parser(String body) {
    refused(body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "[]", "[{}]", "null", "1", "\"a\"", "true"})
  void anything_but_an_object_is_refused(String body) {
    refusedAt("/", body);
  }

  @Test
  void nesting_is_taken_to_the_limit_and_no_deeper() {
    int arrays = Body.DEEPEST - 1;
    read("{\"a\":" + "[".repeat(arrays) + "]".repeat(arrays) + "}");
    refusedAt("/", "{\"a\":" + "[".repeat(arrays + 1) + "]".repeat(arrays + 1) + "}");
    refusedAt("/", "{\"a\":".repeat(MAX / 5));
    refusedAt("/", "[".repeat(MAX));
  }

  @Test
  void an_endless_number_is_refused() {
    refusedAt("/", "{\"a\":" + "9".repeat(MAX - 6) + "}");
  }

  @Test
  void a_byte_order_mark_is_refused() {
    refusedAt("/", "\uFEFF{}");
  }

  @Test
  void other_encodings_are_refused() {
    for (String charset : new String[] {"UTF-16", "UTF-16LE", "UTF-32", "Shift_JIS"}) {
      refusal(Body::parse, "{\"a\":\"山田\"}".getBytes(Charset.forName(charset)));
    }
    refusal(Body::parse, new byte[] {'{', '"', (byte) 0xC3, '(', '"', ':', '1', '}'});
    refusal(Body::parse, new byte[] {'{', '"', (byte) 0xC0, (byte) 0xAE, '"', ':', '1', '}'});
  }

  @Test
  void a_body_above_the_limit_is_too_large_and_taken_off_the_wire() {
    ByteArrayInputStream in = new ByteArrayInputStream(new byte[10 * MAX]);
    Refusal refusal = assertThrows(Refusal.class, () -> Body.read(in, MAX));
    assertEquals(ProblemCode.TOO_LARGE, refusal.code());
    assertEquals(0, in.available());
  }

  @Test
  void a_body_of_exactly_the_limit_is_read() {
    read("{\"a\":\"" + "x".repeat(MAX - 8) + "\"}");
  }

  @Test
  void a_body_that_breaks_off_is_refused() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("山田");
          }
        };
    Refusal refusal = assertThrows(Refusal.class, () -> Body.read(broken, MAX));
    assertEquals(ProblemCode.INVALID_REQUEST, refusal.code());
  }

  private static com.fasterxml.jackson.databind.JsonNode read(String body) {
    return Body.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), MAX);
  }

  @Test
  void the_values_of_an_array_are_counted_without_being_read() {
    Map<String, Integer> counts =
        Map.ofEntries(
            Map.entry("{\"checks\":[]}", 0),
            Map.entry("{\"checks\":[{}]}", 1),
            Map.entry("{\"checks\":[{},[],1,null,\"x\"]}", 5),
            Map.entry("{\"a\":[1,2,3],\"checks\":[{\"checks\":[1,2]},{}]}", 2),
            Map.entry("{\"a\":{\"checks\":[1,2,3]},\"checks\":[1]}", 1),
            Map.entry("{\"checks\":{\"a\":[1,2]}}", 0),
            Map.entry("{\"checks\":7,\"b\":[1]}", 0),
            Map.entry("[{\"checks\":[1]}]", 0),
            Map.entry("{\"checks\":[{},{}", 0),
            Map.entry("{\"checks\"", 0),
            Map.entry("", 0),
            Map.entry("\"checks\"", 0),
            Map.entry("no json", 0),
            Map.entry("{\"Checks\":[1,2]}", 0),
            Map.entry("{\"\\u0063hecks\":[1,2]}", 2),
            Map.entry(" {\n\"checks\" : [ 1 , 2 ] }", 2),
            Map.entry("{\"checks\":[1,2]} trailing", 2),
            Map.entry("{\"checks\":null}", 0),
            Map.entry("{\"b\":1,\"c\":\"checks\",\"checks\":[[[]]]}", 1),
            Map.entry("{\"checks\":[1,2],\"checks\":[1]}", 2));
    counts.forEach(
        (body, count) ->
            assertEquals(count, Body.count(body.getBytes(StandardCharsets.UTF_8), "checks"), body));
  }

  private static void refusedAt(String path, String body) {
    assertEquals(path, refused(body).violations().get(0).field());
  }

  private static Refusal refused(String body) {
    return refusal(
        bytes -> Body.read(new ByteArrayInputStream(bytes), MAX),
        body.getBytes(StandardCharsets.UTF_8));
  }

  private static Refusal refusal(java.util.function.Consumer<byte[]> reading, byte[] body) {
    Refusal refusal = assertThrows(Refusal.class, () -> reading.accept(body));
    assertEquals(ProblemCode.INVALID_REQUEST, refusal.code());
    assertEquals(1, refusal.violations().size());
    String said = refusal.getMessage() + refusal.detail() + refusal.violations();
    assertFalse(said.contains("山田") || said.contains("090-1111"), said);
    assertEquals(0, refusal.getStackTrace().length);
    return refusal;
  }
}
