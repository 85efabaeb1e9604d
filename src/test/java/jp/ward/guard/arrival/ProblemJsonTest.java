package jp.ward.guard.arrival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.ward.guard.web.Refusal;
import org.junit.jupiter.api.Test;

class ProblemJsonTest {

  @Test
  void a_problem_has_the_members_of_the_contract() throws IOException {
    JsonNode problem = written(ProblemJson.of(Refusal.invalid("about[0].value", "mend it")));
    assertEquals(List.of("type", "title", "status", "detail", "violations"), names(problem));
    assertEquals("urn:disclosure-guard:problem:invalid-request", problem.get("type").textValue());
    assertEquals(400, problem.get("status").intValue());
    assertEquals(List.of("field", "message"), names(problem.at("/violations/0")));
  }

  @Test
  void violations_are_left_out_where_there_are_none() throws IOException {
    JsonNode problem = written(ProblemJson.of(Refusal.notFound()));
    assertEquals(List.of("type", "title", "status", "detail"), names(problem));
  }

  @Test
  void every_status_of_the_framework_has_a_code() {
    Map<Integer, String> codes =
        Map.ofEntries(
            Map.entry(400, "invalid-request"),
            Map.entry(401, "unauthenticated"),
            Map.entry(403, "forbidden"),
            Map.entry(404, "not-found"),
            Map.entry(405, "invalid-request"),
            Map.entry(406, "invalid-request"),
            Map.entry(409, "conflict"),
            Map.entry(410, "gone"),
            Map.entry(412, "stale-version"),
            Map.entry(413, "too-large"),
            Map.entry(415, "unsupported-media-type"),
            Map.entry(418, "invalid-request"),
            Map.entry(429, "rate-limited"),
            Map.entry(500, "guard-unavailable"),
            Map.entry(503, "guard-unavailable"),
            Map.entry(504, "guard-unavailable"));
    codes.forEach((status, code) -> assertEquals(code, StatusRefusals.of(status).code().code()));
  }

  @Test
  void what_was_thrown_is_named_without_its_words() {
    String names =
        Causes.names(new IllegalStateException("山田花子", new IOException("090-1111-2222")));
    assertEquals("java.lang.IllegalStateException < java.io.IOException", names);
    assertFalse(names.contains("山田"));
  }

  private static JsonNode written(ProblemJson problem) throws IOException {
    return new ObjectMapper().readTree(problem.bytes());
  }

  private static List<String> names(JsonNode node) {
    Iterator<String> names = node.fieldNames();
    return Stream.iterate(names, Iterator::hasNext, n -> n).map(Iterator::next).toList();
  }
}
