package jp.ward.guard.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.ward.guard.platform.RegisterBinding.BindNew;
import jp.ward.guard.platform.RegisterBinding.Continue;
import jp.ward.guard.platform.RegisterBinding.Found;
import jp.ward.guard.platform.RegisterBinding.Outcome;
import jp.ward.guard.platform.RegisterBinding.Refuse;
import org.junit.jupiter.api.Test;

class RegisterBindingTest {

  private static final Optional<String> NONE = Optional.empty();
  private static final Optional<String> OURS = Optional.of("reg_A");
  private static final Optional<String> THEIRS = Optional.of("reg_B");
  private static final Map<String, String> KEYS = Map.of("identifier-1", "i", "content", "c");
  private static final Map<String, String> NOTHING = Map.of();

  @Test
  void fresh_keys_and_an_empty_database_begin_a_register() {
    assertEquals(new BindNew(), decide(NONE, KEYS, NONE, NOTHING, true, false));
  }

  @Test
  void keys_and_database_that_belong_together_go_on() {
    assertEquals(new Continue(Set.of()), decide(OURS, KEYS, OURS, KEYS, false, false));
  }

  @Test
  void a_register_without_an_entry_yet_goes_on() {
    assertEquals(new Continue(Set.of()), decide(OURS, KEYS, OURS, KEYS, true, false));
  }

  @Test
  void used_keys_never_begin_an_empty_database_unasked() {
    // also: another working folder, where a relative address makes an empty database
    refused(decide(OURS, KEYS, NONE, NOTHING, true, false), BindingCause.EMPTY_DATABASE);
  }

  @Test
  void a_new_register_under_used_keys_begins_when_it_is_meant() {
    assertEquals(new BindNew(), decide(OURS, KEYS, NONE, NOTHING, true, true));
  }

  @Test
  void other_keys_of_another_register_are_refused_naming_each_key() {
    Map<String, String> others = Map.of("identifier-1", "x", "content", "y");
    refused(
        decide(THEIRS, others, OURS, KEYS, false, false),
        BindingCause.OTHER_REGISTER,
        BindingCause.OTHER_KEY,
        BindingCause.OTHER_KEY);
  }

  @Test
  void fresh_keys_on_a_used_database_are_refused() {
    Map<String, String> others = Map.of("identifier-1", "x", "content", "y");
    refused(
        decide(NONE, others, OURS, KEYS, false, false),
        BindingCause.UNBOUND_KEYS,
        BindingCause.OTHER_KEY,
        BindingCause.OTHER_KEY);
  }

  @Test
  void the_right_keys_without_their_register_id_are_refused() {
    refused(decide(NONE, KEYS, OURS, KEYS, false, false), BindingCause.UNBOUND_KEYS);
  }

  @Test
  void one_key_that_was_exchanged_is_refused_and_named() {
    Map<String, String> exchanged = Map.of("identifier-1", "i", "content", "x");
    Outcome outcome = decide(OURS, exchanged, OURS, KEYS, false, false);
    refused(outcome, BindingCause.OTHER_KEY);
    String text = ((Refuse) outcome).causes().get(0).problem().text();
    assertTrue(text.contains("content"), text);
    assertTrue(text.contains("この台帳の鍵ではありません"), text);
  }

  @Test
  void a_key_that_was_used_and_is_gone_is_refused() {
    Map<String, String> rotated = Map.of("identifier-1", "i", "identifier-2", "j", "content", "c");
    refused(decide(OURS, KEYS, OURS, rotated, false, false), BindingCause.KEY_MISSING);
  }

  @Test
  void a_new_identifier_key_beside_unchanged_ones_is_a_rotation() {
    Map<String, String> rotated = Map.of("identifier-1", "i", "identifier-2", "j", "content", "c");
    assertEquals(
        new Continue(Set.of("identifier-2")), decide(OURS, rotated, OURS, KEYS, false, false));
  }

  @Test
  void a_new_identifier_key_beside_a_changed_one_is_refused() {
    Map<String, String> rotated = Map.of("identifier-1", "x", "identifier-2", "j", "content", "c");
    refused(decide(OURS, rotated, OURS, KEYS, false, false), BindingCause.OTHER_KEY);
  }

  @Test
  void a_new_key_of_any_other_kind_is_refused() {
    Map<String, String> more = Map.of("identifier-1", "i", "content", "c", "ledger", "l");
    refused(decide(OURS, more, OURS, KEYS, false, false), BindingCause.KEY_NOT_EXPECTED);
  }

  @Test
  void records_without_a_binding_are_refused_whoever_asks() {
    refused(decide(NONE, KEYS, NONE, NOTHING, false, true), BindingCause.BINDING_LOST);
    refused(decide(OURS, KEYS, NONE, NOTHING, false, true), BindingCause.BINDING_LOST);
    refused(decide(OURS, KEYS, OURS, NOTHING, false, true), BindingCause.BINDING_LOST);
  }

  @Test
  void meaning_a_new_register_opens_no_other_door() {
    for (Optional<String> folder : List.of(NONE, THEIRS)) {
      assertInstanceOf(Refuse.class, decide(folder, KEYS, OURS, KEYS, false, true));
    }
    Map<String, String> exchanged = Map.of("identifier-1", "i", "content", "x");
    assertInstanceOf(Refuse.class, decide(OURS, exchanged, OURS, KEYS, false, true));
    assertEquals(new Continue(Set.of()), decide(OURS, KEYS, OURS, KEYS, false, true));
  }

  @Test
  void nothing_is_ever_begun_over_records_and_nothing_goes_on_with_other_keys() {
    for (Optional<String> folder : List.of(NONE, OURS, THEIRS)) {
      for (Optional<String> database : List.of(NONE, OURS)) {
        for (Map<String, String> checks : List.of(NOTHING, KEYS, Map.of("content", "x"))) {
          for (boolean isEmpty : new boolean[] {true, false}) {
            for (boolean isMeant : new boolean[] {true, false}) {
              Outcome outcome = decide(folder, KEYS, database, checks, isEmpty, isMeant);
              if (outcome instanceof BindNew) {
                assertTrue(isEmpty && database.isEmpty() && (isMeant || folder.isEmpty()));
              } else if (outcome instanceof Continue) {
                assertTrue(database.isPresent() && folder.equals(database) && checks == KEYS);
              } else {
                assertTrue(!((Refuse) outcome).causes().isEmpty());
              }
            }
          }
        }
      }
    }
  }

  private static Outcome decide(
      Optional<String> folderId,
      Map<String, String> folderChecks,
      Optional<String> databaseId,
      Map<String, String> databaseChecks,
      boolean isEmpty,
      boolean isMeant) {
    return RegisterBinding.decide(
        new Found(folderId, folderChecks, databaseId, databaseChecks, isEmpty, isMeant));
  }

  private static void refused(Outcome outcome, BindingCause... causes) {
    assertEquals(
        List.of(causes),
        ((Refuse) outcome).causes().stream().map(BindingCause.Named::cause).toList());
  }
}
