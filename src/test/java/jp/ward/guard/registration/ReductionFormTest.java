package jp.ward.guard.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.directory.Municipality;
import jp.ward.guard.directory.Office;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.FieldProblem;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.keys.KeyFolder;
import jp.ward.guard.keys.Keys;
import jp.ward.guard.web.Refusal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReductionFormTest {

  private static final String REASON = "\"reason\":\"本人から申出の取下げがあった\"";

  @TempDir static Path folder;
  private static ReductionForm forms;

  @BeforeAll
  static void makeKeys() throws IOException {
    KeyFolder.init(folder.resolve("keys"));
    Directory directory =
        new Directory(
            List.of(new Office("14101-civil", "141011", "A", "0")),
            List.of(new Municipality("141011", "141003", "A", 9)),
            List.of());
    Keys keys = new Keys(KeyFolder.read(folder.resolve("keys"), new ArrayList<>()));
    forms = new ReductionForm(new Identities(directory, keys), directory);
  }

  private static ReductionForm.Read read(
      BiFunction<ReductionForm, ChangeForm, ReductionForm.Read> way, String json) {
    ChangeForm form = new ChangeForm(json.getBytes(StandardCharsets.UTF_8));
    ReductionForm.Read read = way.apply(forms, form);
    form.close();
    return read;
  }

  private static Set<String> refused(
      BiFunction<ReductionForm, ChangeForm, ReductionForm.Read> way, String json) {
    return assertThrows(Refusal.class, () -> read(way, json)).violations().stream()
        .map(FieldProblem::field)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void a_reduction_is_a_kind_a_target_and_a_reason() {
    var read =
        read(
            ReductionForm::reduction,
            "{\"kind\":\"REMOVE_RESPONDENT\",\"target\":2,%s}".formatted(REASON));
    assertEquals(new Reduction(ReductionKind.REMOVE_RESPONDENT, "2", List.of()), read.reduction());
    assertEquals("本人から申出の取下げがあった", read.reason());
    var end =
        read(ReductionForm::reduction, "{\"kind\":\"END\",\"target\":null,%s}".formatted(REASON));
    assertNull(end.reduction().target());
    var until =
        read(
            ReductionForm::reduction,
            "{\"kind\":\"SHORTEN\",\"target\":\"2026-12-31\",%s}".formatted(REASON));
    assertEquals("2026-12-31", until.reduction().target());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"kind\":\"END\",\"target\":1|target",
        "{\"kind\":\"REJECT\",\"target\":\"2026-12-31\"|target",
        "{\"kind\":\"SHORTEN\"|target",
        "{\"kind\":\"SHORTEN\",\"target\":1|target",
        "{\"kind\":\"SHORTEN\",\"target\":\"2026-02-30\"|target",
        "{\"kind\":\"REMOVE_ASSOCIATE\"|target",
        "{\"kind\":\"REMOVE_ASSOCIATE\",\"target\":\"1\"|target",
        "{\"kind\":\"REMOVE_PROTECTED_PERSON\",\"target\":0|target",
        "{\"kind\":\"REMOVE_PROTECTED_PERSON\",\"target\":1.5|target",
        "{\"kind\":\"ADD_SAFE_DESTINATION\",\"target\":1|kind",
        "{\"kind\":\"DELETE\"|kind",
        "{\"target\":1|kind",
        "{\"kind\":\"END\",\"version\":1|version"
      })
  void what_is_no_reduction_is_refused_by_its_field(String start, String field) {
    assertEquals(Set.of(field), refused(ReductionForm::reduction, start + "," + REASON + "}"));
  }

  @Test
  void why_is_said_in_words_without_a_number_of_a_person() {
    for (String reason : List.of("null", "\"short\"", "\"番号123456789018の人から取下げ\"")) {
      assertEquals(
          Set.of("reason"),
          refused(ReductionForm::reduction, "{\"kind\":\"END\",\"reason\":%s}".formatted(reason)));
    }
  }

  @Test
  void a_safe_destination_is_kept_as_whole_marks_only() {
    var read =
        read(
            ReductionForm::safeDestination,
            "{\"scheme\":\"ADDRESS\",\"value\":\"000-0068 架空町6丁目12番地3号\"," + REASON + "}");
    assertEquals(ReductionKind.ADD_SAFE_DESTINATION, read.reduction().kind());
    assertEquals("ADDRESS", read.reduction().target());
    assertTrue(read.reduction().marks().stream().allMatch(KnownRef::whole));
    assertEquals(1, read.reduction().marks().size());
    assertEquals(
        Set.of("scheme"),
        refused(
            ReductionForm::safeDestination,
            "{\"scheme\":\"STAFF\",\"value\":\"s-1\"," + REASON + "}"));
    assertEquals(
        Set.of("reason"),
        refused(
            ReductionForm::safeDestination, "{\"scheme\":\"PHONE\",\"value\":\"09000000077\"}"));
  }

  @Test
  void an_address_has_its_word_and_an_office_is_only_revealed_in_so_many_words() {
    assertEquals(
        "UNKNOWN",
        read(ReductionForm::registeredAddress, "{\"registeredAddress\":\"UNKNOWN\"}")
            .reduction()
            .target());
    assertNull(read(ReductionForm::concealedOffice, "{\"office\":\"14101-civil\"}").reduction());
    assertEquals(
        ReductionKind.REVEAL_OFFICE,
        read(ReductionForm::concealedOffice, "{\"office\":\"14101-civil\",\"concealed\":false}")
            .reduction()
            .kind());
    assertEquals(
        Set.of("concealed"),
        refused(
            ReductionForm::concealedOffice, "{\"office\":\"14101-civil\",\"concealed\":\"no\"}"));
  }

  @Test
  void what_was_read_prints_no_reason() {
    var read = read(ReductionForm::reduction, "{\"kind\":\"END\",%s}".formatted(REASON));
    assertFalse(read.toString().contains("取下げ"));
  }
}
