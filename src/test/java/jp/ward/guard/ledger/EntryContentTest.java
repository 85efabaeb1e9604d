package jp.ward.guard.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("記録の内容は、知っている版だけを読む")
class EntryContentTest {

  private static Stored stored(byte[] content) {
    return new Stored(7, Instant.EPOCH, Kind.SETTINGS_IN_FORCE.name(), null, null, content);
  }

  @Test
  void what_an_entry_writes_is_read() {
    Entry entry = Entry.ofGuard(Kind.SETTINGS_IN_FORCE, null, Map.of("word", "said"));
    assertEquals("said", EntryContent.require(stored(entry.content())).path("word").asText());
    assertEquals("said", EntryContent.known(stored(entry.content())).path("word").asText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"v\":2,\"word\":\"said\"}",
        "{\"v\":\"1\",\"word\":\"said\"}",
        "{\"word\":\"said\"}",
        "{\"v\":1,\"v\":1}",
        "{\"v\":1} {}",
        "[1]",
        "no JSON",
        ""
      })
  void what_is_in_another_form_is_not(String content) {
    Stored other = stored(content.getBytes(StandardCharsets.UTF_8));
    assertTrue(EntryContent.known(other).isMissingNode());
    String said =
        assertThrows(IllegalStateException.class, () -> EntryContent.require(other)).getMessage();
    assertEquals("entry 7 SETTINGS_IN_FORCE is not in a form that this guard knows", said);
  }

  @Test
  void what_was_destroyed_is_missing() {
    assertTrue(EntryContent.known(stored(null)).isMissingNode());
    assertTrue(EntryContent.tree(null).isMissingNode());
  }
}
