package jp.ward.guard.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.decision.MeasureState;
import jp.ward.guard.decision.RegisteredAddress;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.directory.Municipality;
import jp.ward.guard.directory.Office;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.FieldProblem;
import jp.ward.guard.kernel.FieldProblems;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.keys.KeyFolder;
import jp.ward.guard.keys.Keys;
import jp.ward.guard.web.Body;
import jp.ward.guard.web.Fields;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistrationFormTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Directory DIRECTORY =
      new Directory(
          List.of(
              new Office("14101-civil", "141011", "A", "0"),
              new Office("14102-welfare", "141020", "B", "0")),
          List.of(
              new Municipality("141011", "141003", "A", 9),
              new Municipality("141020", "141003", "B", 9)),
          List.of());

  @TempDir static Path folder;
  private static Identities identities;

  private final FieldProblems problems = new FieldProblems();
  private final FieldProblems warnings = new FieldProblems();

  @BeforeAll
  static void makeKeys() throws java.io.IOException {
    Path keys = folder.resolve("keys");
    KeyFolder.init(keys);
    List<String> wrong = new java.util.ArrayList<>();
    KeyFolder read = KeyFolder.read(keys, wrong);
    assertEquals(List.of(), wrong);
    identities = new Identities(DIRECTORY, new Keys(read));
  }

  private static String minimal(String more) {
    return """
        {"category":"STALKING","state":"PROVISIONAL","municipality":"141011",
         "responsibleOffice":"14101-civil",%s
         "protectedPersons":[{"role":"APPLICANT","identifiers":[
           {"scheme":"NAME_DOB","value":"ミホン ハナコ|1980-01-31"}]}]}"""
        .formatted(more);
  }

  private Registration read(String json, boolean officer) {
    Fields form = Fields.of(Body.parse(json.getBytes(StandardCharsets.UTF_8)), "", problems);
    return new RegistrationForm(DIRECTORY, identities, TODAY, problems, warnings)
        .read(form, officer);
  }

  private Set<String> fieldsWithProblems() {
    return problems.list().stream().map(FieldProblem::field).collect(Collectors.toSet());
  }

  @Test
  void a_provisional_measure_needs_little_and_starts_today() {
    Registration measure = read(minimal(""), false);
    assertEquals(List.of(), problems.list());
    assertEquals(TODAY, measure.start());
    assertNull(measure.end());
    assertEquals(MeasureRole.ORIGIN, measure.role());
    assertEquals(RegisteredAddress.UNKNOWN, measure.registeredAddress());
    assertEquals(1, measure.entered().size());
  }

  @Test
  void a_whole_measure_is_read_with_its_associates_inside_their_respondent() {
    Registration measure =
        read(
            """
            {"category":"SPOUSAL_VIOLENCE","state":"ACTIVE","start":"2026-04-01",
             "role":"RECEIVING","originReference":"B-7","reference":"R8-0012",
             "municipality":"141011","responsibleOffice":"14101-civil",
             "registeredAddress":"SAFE","concealedOffices":["14102-welfare","14101-civil"],
             "protectedPersons":[
               {"role":"APPLICANT","identifiers":[
                 {"scheme":"ATENA","value":"123456785","municipality":"141020"}]},
               {"role":"CO_PROTECTED","identifiers":[
                 {"scheme":"NAME_DOB","value":"ミホン タロウ|2015-02-03"}]}],
             "respondents":[{"identifiers":[{"scheme":"STAFF","value":"s-9"}],
               "associates":[{"kind":"PROFESSIONAL","identifiers":[
                 {"scheme":"PROFESSIONAL_NUMBER","value":"弁護士 12345"}]}]}],
             "safeDestinations":[{"scheme":"PHONE","value":"090-0000-0000"}],
             "unsafeDestinations":[{"scheme":"ADDRESS","value":"000-0068 架空町6丁目12番3号"}]}""",
            true);
    assertEquals(List.of(), problems.list());
    assertEquals(LocalDate.of(2027, 3, 31), measure.end());
    assertEquals(Set.of("14101-civil", "14102-welfare"), measure.concealedOffices());
    assertEquals(
        List.of(
            RegistrationSide.PROTECTED,
            RegistrationSide.PROTECTED,
            RegistrationSide.RESPONDENT,
            RegistrationSide.SAFE,
            RegistrationSide.UNSAFE),
        measure.entered().stream().map(Entered::side).toList());
    assertEquals("PROFESSIONAL", measure.entered().get(2).associates().get(0).kind());
  }

  @Test
  void every_problem_is_named_with_its_path_at_once() {
    read(
        """
        {"category":"stalking","state":"ENDED","start":"2026-02-30","role":"BOTH",
         "reference":"%s","municipality":"141012","responsibleOffice":"14102-welfare",
         "registeredAddress":"OPEN","concealedOffices":["nowhere"],"extra":1,
         "protectedPersons":[{"role":"APPLICANT","identifiers":[],"name":"x"}],
         "respondents":[{"identifiers":[{"scheme":"ATENA","value":"1","municipality":"1"}]}],
         "unsafeDestinations":[{"scheme":"STAFF","value":"s-1"}]}"""
            .formatted("x".repeat(65)),
        true);
    assertEquals(
        Set.of(
            "category",
            "state",
            "start",
            "role",
            "reference",
            "municipality",
            "responsibleOffice",
            "registeredAddress",
            "concealedOffices[0]",
            "extra",
            "protectedPersons[0].identifiers",
            "protectedPersons[0].name",
            "respondents[0].identifiers[0].municipality",
            "unsafeDestinations[0].scheme"),
        fieldsWithProblems());
  }

  @Test
  void an_active_measure_needs_its_start() {
    read(minimal("").replace("PROVISIONAL", "ACTIVE"), true);
    assertEquals(Set.of("start"), fieldsWithProblems());
  }

  @Test
  void a_start_thirty_days_ahead_is_taken_and_one_day_more_is_not() {
    read(minimal("\"start\":\"2026-12-22\","), true);
    assertTrue(problems.isEmpty());
    read(minimal("\"start\":\"2026-12-23\","), true);
    assertEquals(Set.of("start"), fieldsWithProblems());
  }

  @Test
  void somebody_must_be_protected() {
    read(minimal("").replaceAll("\"protectedPersons\":[\\s\\S]*", "\"role\":\"ORIGIN\"}"), true);
    assertEquals(Set.of("protectedPersons"), fieldsWithProblems());
  }

  @Test
  void a_bare_name_finds_nobody_to_protect() {
    read(minimal("").replace("NAME_DOB", "NAME").replace("|1980-01-31", ""), true);
    assertEquals(Set.of("protectedPersons[0].identifiers"), fieldsWithProblems());
  }

  @Test
  void ordinary_staff_add_protection_only() {
    String lowering =
        """
        "registeredAddress":"SAFE","safeDestinations":[{"scheme":"PHONE","value":"09000000000"}],""";
    read(minimal(lowering), false);
    assertEquals(Set.of("registeredAddress", "safeDestinations"), fieldsWithProblems());
  }

  @Test
  void an_officer_may_name_safe_destinations() {
    Registration measure =
        read(
            minimal(
                "\"safeDestinations\":[{\"scheme\":\"ADDRESS\",\"value\":\"0000068 6-12-3\"}],"),
            true);
    assertTrue(problems.isEmpty());
    assertEquals(
        List.of(true),
        measure.entered().stream()
            .filter(entered -> entered.side() == RegistrationSide.SAFE)
            .flatMap(entered -> entered.marks().stream())
            .map(KnownRef::whole)
            .toList());
  }

  @Test
  void an_unsafe_address_is_kept_with_its_block() {
    Registration measure =
        read(
            minimal(
                "\"unsafeDestinations\":[{\"scheme\":\"ADDRESS\",\"value\":\"0000068 6-12-3\"}],"),
            true);
    long parts =
        measure.entered().stream()
            .filter(entered -> entered.side() == RegistrationSide.UNSAFE)
            .flatMap(entered -> entered.marks().stream())
            .filter(mark -> !mark.whole())
            .count();
    assertNotEquals(0, parts);
  }

  @Test
  void a_personal_number_in_a_reference_is_refused_without_repeating_it() {
    read(minimal("\"reference\":\"R8 123456789018\","), true);
    assertEquals(Set.of("reference"), fieldsWithProblems());
    assertEquals(-1, problems.list().get(0).message().indexOf("123456789018"));
  }

  @Test
  void a_wrong_check_digit_of_a_resident_number_is_a_warning() {
    Registration measure =
        read(
            minimal("")
                .replace(
                    "{\"scheme\":\"NAME_DOB\",\"value\":\"ミホン ハナコ|1980-01-31\"}",
                    "{\"scheme\":\"ATENA\",\"value\":\"123456784\",\"municipality\":\"141011\"}"),
            true);
    assertEquals(List.of(), problems.list());
    assertEquals(MeasureState.PROVISIONAL, measure.state());
    assertEquals(
        List.of("protectedPersons[0].identifiers[0].value"),
        warnings.list().stream().map(FieldProblem::field).toList());
  }

  @Test
  void a_respondent_unknown_himself_may_stand_for_his_associates() {
    read(
        minimal(
            """
            "respondents":[{"identifiers":[],"associates":[
              {"kind":"RELATIVE","identifiers":[{"scheme":"NAME","value":"ミホン イチロウ"}]}]}],"""),
        true);
    assertEquals(List.of(), problems.list());
    read(minimal("\"respondents\":[{\"identifiers\":[]}],"), true);
    assertEquals(Set.of("respondents[0].identifiers"), fieldsWithProblems());
  }
}
