package jp.ward.guard.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("封じた記録は、封じた場所と型でだけ開く")
class SealedJsonTest {

  record Voter(String sub, boolean malicious) {

    /** Looks like a getter; is derived, so it must not be written. */
    public boolean isKnown() {
      return sub != null;
    }
  }

  record Voters(List<Voter> people, Set<String> marks, Instant at, LocalDate day, Integer times) {}

  record Longer(
      List<Voter> people,
      Set<String> marks,
      Instant at,
      LocalDate day,
      Integer times,
      String note) {}

  record Shorter(List<Voter> people) {}

  record Count(int people) {}

  private static final Voters VOTERS =
      new Voters(
          List.of(new Voter("山田", true), new Voter(null, false)),
          Set.of("a"),
          Instant.parse("2026-11-22T03:00:00.000120Z"),
          LocalDate.of(2026, 11, 22),
          null);

  @TempDir Path temp;
  private Keys keys;
  private SealedJson json;

  @BeforeEach
  void fresh_keys() throws IOException {
    KeyFolder.init(temp.resolve("keys"));
    keys = new Keys(KeyFolder.read(temp.resolve("keys"), new ArrayList<>()));
    json = new SealedJson(keys);
  }

  private static Frame place(String id) {
    return new Frame("voters/file/v1").text(id);
  }

  @Test
  void what_was_sealed_opens_again_to_the_last_part() {
    Voters opened = json.open(place("7"), json.seal(place("7"), VOTERS), Voters.class);
    assertEquals(VOTERS, opened);
    assertNull(opened.times());
  }

  @Test
  void it_opens_in_no_other_row_and_as_no_other_kind_of_row() {
    Sealed sealed = json.seal(place("7"), VOTERS);
    for (Frame other :
        List.of(
            place("8"),
            place(""),
            place(null),
            place("7").text(""),
            new Frame("voters/file/v2").text("7"),
            new Frame("clearance/file/v1").text("7"))) {
      assertThrows(IllegalStateException.class, () -> json.open(other, sealed, Voters.class));
    }
  }

  @Test
  void a_record_of_another_form_does_not_open_and_its_words_are_not_told() {
    Sealed sealed = json.seal(place("7"), VOTERS);
    for (Class<?> other : List.of(Longer.class, Shorter.class, Count.class)) {
      Exception refused =
          assertThrows(
              IllegalStateException.class, () -> json.open(place("7"), sealed, other), "" + other);
      assertFalse(refused.getMessage().contains("山田"));
      assertNull(refused.getCause());
    }
  }

  @Test
  void a_missing_number_is_not_read_as_nought() {
    Sealed sealed = json.seal(place("7"), java.util.Collections.singletonMap("people", null));
    assertThrows(IllegalStateException.class, () -> json.open(place("7"), sealed, Count.class));
  }
}
