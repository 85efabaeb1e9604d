package jp.ward.guard.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryTest {

  private static final Office CIVIL = new Office("14101-civil", "141011", "区民課", "045-000-0000");
  private static final Municipality WARD = new Municipality("141011", "141003", "見本区", 9);
  private final Directory directory =
      new Directory(
          List.of(CIVIL), List.of(WARD), List.of(new Purpose("CERTIFICATE", "証明", false)));

  @Test
  void what_the_folder_names_is_found_and_nothing_else() {
    assertEquals(Optional.of(CIVIL), directory.office("14101-civil"));
    assertEquals(Optional.of(WARD), directory.municipality("141011"));
    assertTrue(directory.isPurpose("CERTIFICATE"));
    assertTrue(directory.office("14101-CIVIL").isEmpty());
    assertTrue(directory.municipality("141020").isEmpty());
    assertFalse(directory.isPurpose("certificate"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"141011", "141020", "141003", "131016", "011002"})
  void a_code_with_its_check_digit_is_a_municipality_code(String code) {
    assertTrue(Directory.isMunicipalityCode(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"141012", "14101", "1410111", "14101a", "", "１４１０１１"})
  void a_code_without_it_is_none(String code) {
    assertFalse(Directory.isMunicipalityCode(code));
  }

  private static Office office(String code, String municipality, boolean officers) {
    return new Office(code, municipality, code, "045-000-0000", officers);
  }

  private static final Municipality NEXT = new Municipality("141020", "141003", "隣の見本区", 9);
  private static final Municipality FAR = new Municipality("131121", "131121", "遠い見本区", 9);

  private static Directory with(Office... offices) {
    return new Directory(List.of(offices), List.of(WARD, NEXT, FAR), List.of());
  }

  @Test
  void where_no_officers_sit_those_of_the_municipality_decide_then_those_of_the_city() {
    Office tax = office("14101-tax", "141011", false);
    Office civil = office("14101-civil", "141011", true);
    Office next = office("14102-civil", "141020", true);
    Office far = office("13112-civil", "131121", true);
    Directory all = with(tax, civil, next, far);
    assertEquals(Set.of("14101-civil"), all.officersFor(civil));
    assertEquals(Set.of("14101-civil"), all.officersFor(tax));
    assertTrue(all.decidesFor("14101-tax", civil));
    assertFalse(all.decidesFor("14101-tax", next));
    assertFalse(all.decidesFor("14101-civil", next));
    assertEquals(Set.of("14102-civil"), with(tax, next, far).officersFor(tax));
    assertEquals(Set.of("14101-tax"), with(tax, far).officersFor(tax));
  }

  @Test
  void an_office_that_has_left_the_file_is_decided_for_by_its_own_people_alone() {
    assertTrue(directory.decidesFor("14101-civil", CIVIL));
    assertTrue(directory.decidesFor("14101-gone", office("14101-gone", "141011", false)));
    assertFalse(directory.decidesFor("14101-gone", CIVIL));
  }

  @Test
  void without_the_column_officers_sit_where_the_family_register_is_kept() {
    assertTrue(new Office("14101-civil", "141011", "", "").measureOfficers());
    assertFalse(new Office("14101-tax", "141011", "", "").measureOfficers());
  }
}
