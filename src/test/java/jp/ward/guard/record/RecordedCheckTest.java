package jp.ward.guard.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.Stored;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a check writes, the record reads: the very same, or nothing. */
class RecordedCheckTest {

  @Provide
  Arbitrary<RecordedCheck> checks() {
    return SomeRecords.checks();
  }

  @Provide
  Arbitrary<RecordedSituation> situations() {
    return SomeRecords.situations();
  }

  private static JsonNode written(RecordedCheck check) {
    return RecordForm.content(check.entry().content());
  }

  private static RecordedEntry read(JsonNode content) {
    byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
    return RecordedEntry.of(new Stored(7, Instant.EPOCH, "CHECK", "14101-tax", null, bytes));
  }

  @Property(tries = 500)
  void what_is_written_is_read_and_written_again(@ForAll("checks") RecordedCheck check) {
    RecordedCheck read = read(written(check)).asCheck();
    assertEquals(check, read);
    assertEquals(written(check), written(read));
  }

  /** No more and no less: what a helper says beside the parts never becomes part of the format. */
  @Property(tries = 20)
  void the_fields_are_the_parts(@ForAll("checks") RecordedCheck check) {
    assertEquals(parts(RecordedCheck.class), fields(written(check)));
    assertEquals(parts(RecordedQuestion.class), fields(written(check).path("question")));
    assertEquals(parts(RecordedAnswer.class), fields(written(check).path("answer")));
    assertEquals(parts(RecordedAsker.class), fields(written(check).path("by")));
    written(check)
        .path("situations")
        .forEach(one -> assertEquals(parts(RecordedSituation.class), fields(one)));
  }

  private static Set<String> parts(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(one -> one.getName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> fields(JsonNode object) {
    Set<String> fields = new TreeSet<>();
    object.fieldNames().forEachRemaining(fields::add);
    return fields;
  }

  @Property(tries = 50)
  void one_field_more_or_less_anywhere_makes_it_unreadable(@ForAll("checks") RecordedCheck check) {
    assertTrue(read(written(check)).isIntact());
    int objects = objects(written(check)).size();
    for (int i = 0; i < objects; i++) {
      unreadable(check, i, object -> object.put("later", 1));
      for (String field : fields(objects(written(check)).get(i))) {
        unreadable(check, i, object -> object.remove(field));
      }
    }
  }

  private static void unreadable(RecordedCheck check, int place, Consumer<ObjectNode> change) {
    JsonNode content = written(check);
    change.accept(objects(content).get(place));
    RecordedEntry read = read(content);
    assertFalse(read.isIntact(), () -> "" + content);
    assertFalse(read.isCheck());
  }

  /** Every object in it, itself first. */
  private static List<ObjectNode> objects(JsonNode content) {
    List<ObjectNode> all = new ArrayList<>();
    if (content instanceof ObjectNode object) {
      all.add(object);
    }
    content.forEach(one -> all.addAll(objects(one)));
    return all;
  }

  @Property(tries = 20)
  void an_unknown_word_or_version_makes_it_unreadable(@ForAll("checks") RecordedCheck check) {
    unreadable(check, 0, object -> object.put("v", Entry.VERSION + 1));
    unreadable(check, 0, object -> object.put("v", "1"));
    unreadable(check, 0, object -> object.putNull("answer"));
    for (String word : List.of("act", "channel", "urgency")) {
      unreadable(check, 0, object -> ((ObjectNode) object.path("question")).put(word, "LATER"));
      unreadable(check, 0, object -> ((ObjectNode) object.path("question")).put(word, 0));
    }
    unreadable(check, 0, object -> ((ObjectNode) object.path("answer")).put("verdict", "LATER"));
    unreadable(
        check, 0, object -> ((ObjectNode) object.path("answer")).putArray("flags").add("LATER"));
    unreadable(check, 0, object -> ((ObjectNode) object.path("by")).put("isSystem", "true"));
  }

  @Property(tries = 200)
  void a_situation_can_be_decided_on_again(@ForAll("situations") RecordedSituation situation) {
    assertEquals(situation, RecordedSituation.of(situation.situation()));
  }

  /** The marks of what can't be read are found still: nobody in the case sees it for that. */
  @Property(tries = 50)
  void what_is_unreadable_names_whom_it_names(@ForAll("checks") RecordedCheck check) {
    ObjectNode content = (ObjectNode) written(check);
    RecordedEntry before = read(content);
    content.put("v", Entry.VERSION + 1);
    RecordedEntry after = read(content);
    assertEquals(before.allMarks(), after.allMarks());
    assertEquals(before.measures(), after.measures());
    assertEquals(before.actorId(), after.actorId());
    Set<String> named =
        Stream.concat(check.question().aboutIdentifiers(), check.question().others())
            .flatMap(one -> one.marks().stream())
            .collect(Collectors.toSet());
    assertTrue(after.allMarks().containsAll(named));
  }
}
